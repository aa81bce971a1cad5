package org.hamroh.loans.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The applicant's own side: to ask, and to follow with the receipt code. */
@RestController
class OwnController {
    /** What an applicant is told of; how a member voted is not among it. */
    private static final Set<String> TOLD = Set.of(
            "applied",
            "complete",
            "trained",
            "appraised",
            "approved",
            "refused",
            "withdrawn",
            "active",
            "closed",
            "written_off",
            "agreed_rescheduling");

    private final OwnDesk own;
    private final LoanDesk desk;
    private final Opening opening;

    OwnController(OwnDesk own, LoanDesk desk, CaseKeys keys) {
        this.own = own;
        this.desk = desk;
        this.opening = new Opening(keys);
    }

    record Told(String what, Instant at) {}

    /** @param advice what to do to succeed another time */
    record Refused(String reason, List<String> advice) {}

    record Money(LocalDate on, String kind, @Nullable String amount) {}

    record OwnLoan(
            String number,
            String state,
            UUID product,
            String currency,
            String asked,
            int askedRepayments,
            String approved,
            int repayments,
            List<String> papersNeeded,
            boolean trainingRequired,
            @Nullable String trainedOn,
            List<Told> history,
            @Nullable Refused refusal,
            List<String> conditions,
            WholeLoan.@Nullable Account account,
            List<Money> movements) {}

    @PostMapping("/applications")
    ResponseEntity<OwnDesk.Received> apply(IdempotencyKey command, @RequestBody ApplicationRequest asked) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(own.apply(asked, command));
    }

    /** Whether somebody may ask for it, and what is missing; nothing is kept. */
    @PostMapping("/applications/check")
    ResponseEntity<Void> check(@RequestBody ApplicationRequest asked) {
        own.check(asked);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/applications/mine")
    ResponseEntity<OwnLoan> mine(@RequestHeader(name = OwnDesk.HEADER, required = false) @Nullable String code) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(own.open(code)));
    }

    private OwnLoan view(Loan loan) {
        boolean refused = loan.state() == State.REFUSED;
        return new OwnLoan(
                loan.number(),
                loan.state().code(),
                loan.product(),
                loan.offer().currency(),
                WholeLoan.text(loan.asked()),
                loan.askedRepayments(),
                WholeLoan.text(loan.approved()),
                loan.repayments(),
                Paper.needed(loan.offer(), loan.profile()).stream()
                        .filter(each -> !loan.papers().contains(each))
                        .sorted()
                        .map(Paper::code)
                        .toList(),
                loan.offer().trainingRequired(),
                loan.trainedOn(),
                loan.history().stream()
                        .filter(each -> TOLD.contains(each.what()))
                        .map(each -> new Told(each.what(), each.at()))
                        .toList(),
                refused
                        ? new Refused(
                                loan.votes().stream()
                                        .flatMap(each -> Stream.ofNullable(each.reason()))
                                        .findFirst()
                                        .orElse(RefusalReason.OTHER)
                                        .code(),
                                words(loan, false))
                        : null,
                refused ? List.of() : words(loan, true),
                WholeLoan.account(loan, desk.today()),
                loan.movements().stream()
                        .filter(each -> loan.stands(each) && each.kind() != Movement.Kind.REVERSED)
                        .map(each -> new Money(
                                each.day(),
                                each.kind().code(),
                                each.amount() == null ? null : WholeLoan.text(each.sum())))
                        .toList());
    }

    private List<String> words(Loan loan, boolean approving) {
        List<Vote> votes = loan.votes();
        return java.util.stream.IntStream.range(0, votes.size())
                .filter(i ->
                        votes.get(i).approves() == approving && loan.approved().signum() > 0 == approving)
                .mapToObj(i -> Optional.ofNullable(votes.get(i).words())
                        .flatMap(text -> opening.word(loan, Vote.field(i), text)))
                .flatMap(Optional::stream)
                .toList();
    }
}
