package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts payments that are known by the number of their loan: many at once, or out of a bank's file. */
@Component
public class PostingDesk {
    private final LoanDesk desk;
    private final Loans loans;

    PostingDesk(LoanDesk desk, Loans loans) {
        this.desk = desk;
        this.loans = loans;
    }

    /**
     * A payment.
     *
     * @param name unique for the payment: posted again under the same name it counts once
     * @param channel cash or bank
     */
    public record Incoming(
            String number,
            String name,
            LocalDate on,
            BigDecimal amount,
            String channel,
            @Nullable String evidence) {}

    /**
     * Posts it to the loan: a repayment, or a recovery where the loan was written off.
     *
     * @throws Refusal 404 if the caller has no such loan, 409 if it is paid back already, 422 if the sum or the day is wrong
     */
    public void post(Caller caller, Incoming incoming) {
        Loan loan = loans.findByNumberAndLender(LoanNumber.normalise(incoming.number()), caller.organisation())
                .filter(each -> each.isOf(caller))
                .orElseThrow(Refusal::notFound);
        boolean givenUp = loan.state() == State.WRITTEN_OFF;
        UUID movement = UUID.nameUUIDFromBytes(
                ("posting:" + caller.organisation() + ":" + incoming.name()).getBytes(StandardCharsets.UTF_8));
        Movement.Kind kind = givenUp ? Movement.Kind.RECOVERED : Movement.Kind.REPAID;
        desk.once(
                caller,
                loan.id().toString(),
                null,
                givenUp ? Step.RECOVER : Step.REPAY,
                movement,
                (found, doing) -> found.receive(
                        Movement.money(
                                movement,
                                kind,
                                incoming.on(),
                                incoming.amount(),
                                incoming.channel(),
                                incoming.evidence(),
                                doing),
                        doing));
    }
}
