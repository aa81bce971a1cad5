package org.hamroh.portal.loans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Payments of many loans at once. */
@HttpExchange("/api/loans")
interface PaymentsClient {
    @PostExchange("/postings")
    List<Outcome> post(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> sheet);

    @PostExchange("/bank-files")
    Taken take(@RequestBody Map<String, Object> file);

    @GetExchange("/bank-rows")
    List<BankRow> unmatched();

    @PostExchange("/bank-rows/{id}/assignment")
    BankRow assign(@PathVariable String id, @RequestBody Map<String, Object> assignment);

    @PostExchange("/bank-rows/{id}/dismissal")
    BankRow dismiss(@PathVariable String id);

    /** @param problem what to mend, in the reader's language; null where it was posted */
    record Outcome(
            int row,
            @Nullable String number,
            boolean posted,
            @Nullable String problem) {}

    record Taken(int posted, int already, List<BankRow> unmatched, List<Integer> unreadable) {}

    record BankRow(
            String id,
            int line,
            LocalDate on,
            String amount,
            @Nullable String transaction,
            @Nullable String number,
            String state,
            @Nullable String reason) {}
}
