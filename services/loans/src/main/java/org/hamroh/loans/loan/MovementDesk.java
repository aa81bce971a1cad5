package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.loans.schedule.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The money of a loan: paid out, paid back, taken back, given up. */
@Component
class MovementDesk {
    private static final Set<String> CHANNELS = Set.of("cash", "bank");
    private static final int LONGEST_EVIDENCE = 60;
    private static final int LONG = 1000;

    private final LoanDesk desk;
    private final Opening opening;

    MovementDesk(LoanDesk desk, CaseKeys keys) {
        this.desk = desk;
        this.opening = new Opening(keys);
    }

    /** @param on today when left out; evidence: the number of the paper that proves it */
    record Money(
            @Nullable String on,
            @Nullable String amount,
            @Nullable String channel,
            @Nullable String evidence) {}

    record Mistake(@Nullable String movement, @Nullable String reason) {}

    record Wanted(
            @Nullable String kind,
            @Nullable String repayments,
            @Nullable String firstDueOn,
            @Nullable String reason) {}

    record Answer(@Nullable Boolean agree) {}

    Loan disburse(Caller caller, String id, IfMatch seen, IdempotencyKey command, Money money) {
        UUID movement = name(command);
        return desk.once(
                caller,
                id,
                seen,
                Step.DISBURSE,
                movement,
                (loan, doing) -> loan.disburse(read(movement, Movement.Kind.DISBURSED, money, true, doing), doing));
    }

    Loan repay(Caller caller, String id, IdempotencyKey command, Money money) {
        UUID movement = name(command);
        return desk.once(
                caller,
                id,
                null,
                Step.REPAY,
                movement,
                (loan, doing) -> loan.receive(read(movement, Movement.Kind.REPAID, money, false, doing), doing));
    }

    Loan recover(Caller caller, String id, IdempotencyKey command, Money money) {
        UUID movement = name(command);
        return desk.once(
                caller,
                id,
                null,
                Step.RECOVER,
                movement,
                (loan, doing) -> loan.receive(read(movement, Movement.Kind.RECOVERED, money, false, doing), doing));
    }

    Loan charge(Caller caller, String id, IdempotencyKey command, Money money) {
        UUID movement = name(command);
        return desk.once(
                caller,
                id,
                null,
                Step.CHARGE,
                movement,
                (loan, doing) -> loan.charge(read(movement, Movement.Kind.CHARGED, money, false, doing), doing));
    }

    Loan reverse(Caller caller, String id, IfMatch seen, IdempotencyKey command, Mistake mistake) {
        UUID movement = name(command);
        return desk.once(caller, id, seen, Step.REVERSE, movement, (loan, doing) -> {
            Fields fields = new Fields();
            ApplicationRequest.text(fields, "reason", mistake.reason(), 5, LONG);
            UUID wrong = LoanDesk.id(mistake.movement() == null ? "" : mistake.movement())
                    .orElse(null);
            if (wrong == null) {
                fields.wrong("movement", "loan.movement.unknown");
            }
            fields.done();
            String reason = Objects.requireNonNullElse(mistake.reason(), "").strip();
            loan.reverse(
                    Movement.office(movement, Movement.Kind.REVERSED, doing.today(), doing)
                            .reversing(Objects.requireNonNull(wrong)),
                    opening.seal(loan, "reversal-" + movement, reason),
                    doing);
        });
    }

    Loan propose(Caller caller, String id, IfMatch seen, Wanted wanted) {
        return desk.change(caller, id, seen, Step.PROPOSE, (loan, doing) -> {
            Fields fields = new Fields();
            Proposal.Kind kind = Coded.of(Proposal.Kind.class, wanted.kind()).orElse(null);
            if (kind == null) {
                fields.wrong("kind", "loan.choice.missing");
            }
            ApplicationRequest.text(fields, "reason", wanted.reason(), 10, LONG);
            boolean newTerms = kind == Proposal.Kind.RESCHEDULING;
            int count = newTerms ? fields.count("repayments", wanted.repayments(), 1, 360, null) : 0;
            LocalDate first = newTerms
                    ? LoanDesk.day(
                            fields,
                            "firstDueOn",
                            wanted.firstDueOn(),
                            doing.today().plusMonths(1))
                    : doing.today();
            if (newTerms && !first.isAfter(doing.today())) {
                fields.wrong("firstDueOn", "loan.first-due.not-after-today");
            }
            if (newTerms && first.isAfter(doing.today().plusYears(2))) {
                fields.wrong("firstDueOn", "loan.first-due.too-late");
            }
            fields.done();
            String reason = Objects.requireNonNullElse(wanted.reason(), "").strip();
            loan.propose(
                    new Proposal(
                            Objects.requireNonNull(kind),
                            doing.by(),
                            doing.at(),
                            newTerms ? count : null,
                            newTerms ? first.toString() : null,
                            opening.seal(loan, Proposal.FIELD, reason)),
                    doing);
        });
    }

    Loan decide(Caller caller, String id, IfMatch seen, Answer answer) {
        return desk.change(caller, id, seen, Step.DECIDE, (loan, doing) -> {
            if (answer.agree() == null) {
                throw Refusal.invalid(List.of(FieldError.of("agree", "loan.choice.missing")));
            }
            loan.decide(answer.agree(), Loan.newId(), doing);
        });
    }

    private static Movement read(UUID id, Movement.Kind kind, Money money, boolean proof, Doing doing) {
        Fields fields = new Fields();
        BigDecimal amount = fields.money("amount", blankAsMissing(money.amount()), null);
        LocalDate on = LoanDesk.day(fields, "on", money.on(), doing.today());
        String channel = money.channel() == null ? "cash" : money.channel();
        if (!CHANNELS.contains(channel)) {
            fields.wrong("channel", "loan.choice.missing");
        }
        String evidence = money.evidence() == null ? "" : money.evidence().strip();
        if (evidence.length() > LONGEST_EVIDENCE || (proof && evidence.isEmpty())) {
            fields.wrong("evidence", "loan.evidence.length", LONGEST_EVIDENCE);
        }
        fields.done();
        return Movement.money(
                id, kind, on, Objects.requireNonNull(amount), channel, evidence.isEmpty() ? null : evidence, doing);
    }

    static @Nullable String blankAsMissing(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The id of a movement is made from its command, so the command counts once. */
    static UUID name(IdempotencyKey command) {
        return UUID.nameUUIDFromBytes(("movement:" + command.hash()).getBytes(StandardCharsets.UTF_8));
    }
}
