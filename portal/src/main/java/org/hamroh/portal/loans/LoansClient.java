package org.hamroh.portal.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The loans service as the signed-in person may use it. */
@HttpExchange("/api/loans")
interface LoansClient {
    @GetExchange("/loans")
    Page list(@RequestParam MultiValueMap<String, String> filter);

    /** Its entity tag names the version that was read. */
    @GetExchange("/loans/{id}")
    ResponseEntity<Whole> open(@PathVariable String id);

    @PostExchange("/loans")
    Whole apply(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> application);

    @PostExchange("/loans/{id}/{step}")
    void step(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Map<String, Object> typed);

    @PostExchange("/loans/{id}/proposal/answer")
    void answer(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Map<String, Object> typed);

    @GetExchange("/loans/{id}/payoff")
    Payoff payoff(@PathVariable String id, @RequestParam String on);

    @GetExchange("/loans/{id}/contract")
    ResponseEntity<byte[]> contract(@PathVariable String id, @RequestParam String language);

    /** @param next where the following page begins, null on the last */
    record Page(List<Item> items, @Nullable String next) {}

    record Item(
            String id,
            String number,
            String state,
            String officer,
            String product,
            String place,
            @Nullable String district,
            String sector,
            String currency,
            String amount,
            String principal,
            String late,
            long daysLate,
            @Nullable LocalDate nextDueOn,
            String nextDue,
            @Nullable String name,
            @Nullable String phone) {}

    /** @param allowedMoves what the reader may do now */
    record Whole(
            String id,
            String number,
            String state,
            String product,
            int edition,
            String currency,
            String place,
            @Nullable String district,
            String sector,
            String sex,
            String language,
            String officer,
            String asked,
            int askedRepayments,
            String approved,
            int repayments,
            Instant appliedAt,
            @Nullable LocalDate trainedOn,
            boolean trainingRequired,
            @Nullable LocalDate returnedOn,
            int experienceYears,
            boolean remittances,
            Map<String, String> cash,
            Map<String, String> words,
            List<String> papers,
            List<String> papersNeeded,
            int quorum,
            @Nullable Found appraisal,
            List<Ballot> votes,
            @Nullable Wish proposal,
            @Nullable Account account,
            List<Moved> movements,
            List<Happened> history,
            List<String> allowedMoves,
            boolean forgotten) {
        public boolean may(String move) {
            return allowedMoves.contains(move);
        }

        /** Who answers for the loan, as written down. */
        public List<String> guarantors() {
            return words.entrySet().stream()
                    .filter(each -> each.getKey().startsWith("guarantor-"))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        public String name() {
            return words.getOrDefault("name", "");
        }
    }

    record Found(
            Instant at,
            LocalDate visitedOn,
            boolean businessSeen,
            String amount,
            int repayments,
            @Nullable String debtServicePercent,
            String mostDebtServicePercent,
            int points,
            String advice,
            List<ScoreLine> lines) {}

    record ScoreLine(String reason, int points, int of) {}

    record Ballot(
            boolean mine,
            Instant at,
            boolean approves,
            @Nullable String reason,
            @Nullable String words) {}

    record Wish(
            String kind,
            boolean mine,
            Instant at,
            @Nullable Integer repayments,
            @Nullable LocalDate firstDueOn,
            String reason) {}

    record Planned(
            int n, LocalDate dueOn, String principal, String interest, String total, String unpaid, String state) {}

    record Account(
            LocalDate on,
            String paidOut,
            String principal,
            String penalty,
            String fee,
            String interest,
            String duePrincipal,
            String due,
            String accrued,
            String payoff,
            String collected,
            String overpaid,
            String writtenOff,
            String recovered,
            long daysLate,
            String late,
            boolean restructured,
            @Nullable LocalDate nextDueOn,
            String nextDue,
            List<Planned> plan) {}

    record Moved(
            String id,
            String kind,
            LocalDate on,
            @Nullable String amount,
            String channel,
            @Nullable String evidence,
            Instant at,
            boolean reversed,
            boolean reversible,
            @Nullable String reason) {}

    record Happened(String what, Instant at, boolean mine) {}

    record Payoff(LocalDate on, String amount, String principal, String interest, String fee, String penalty) {}
}
