package org.hamroh.loans.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;

/** While a loan runs the committee agrees to new terms and gives up hope, never who proposed it. */
class CommitteeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Sealed WORDS = new Sealed(new byte[] {1});

    @Test
    void whoProposedDoesNotDecide() {
        Loan loan = proposed(Proposal.Kind.WRITE_OFF);

        assertThatThrownBy(() -> loan.decide(true, UUID.randomUUID(), doing("officer")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("loan.four-eyes"));
        assertThat(loan.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void writtenOffLoanOwesNothingInTheBooksAndTakesRecoveries() {
        Loan loan = proposed(Proposal.Kind.WRITE_OFF);
        loan.decide(true, UUID.randomUUID(), doing("member"));

        assertThat(loan.state()).isEqualTo(State.WRITTEN_OFF);
        assertThat(loan.standing().principal()).isEqualByComparingTo("0");
        loan.receive(
                Movement.money(
                        UUID.randomUUID(),
                        Movement.Kind.RECOVERED,
                        DAY,
                        new BigDecimal("50"),
                        "cash",
                        null,
                        doing("officer")),
                doing("officer"));
        assertThat(loan.position(DAY).recovered()).isEqualByComparingTo("50");
    }

    @Test
    void newTermsBeginWithWhatIsOwedAndAreMarked() {
        Loan loan = proposed(Proposal.Kind.RESCHEDULING);
        loan.decide(true, UUID.randomUUID(), doing("member"));
        Position after = loan.position(DAY);

        assertThat(after.restructured()).isTrue();
        assertThat(after.plan()).hasSize(5);
        assertThat(after.plan().getFirst().dueOn()).isEqualTo(DAY.plusDays(20));
        assertThat(after.principal()).isEqualByComparingTo("2000");
    }

    @Test
    void declinedProposalChangesNothingAndAnotherMayBeMade() {
        Loan loan = proposed(Proposal.Kind.WRITE_OFF);
        loan.decide(false, UUID.randomUUID(), doing("member"));

        assertThat(loan.state()).isEqualTo(State.ACTIVE);
        assertThat(loan.proposal()).isNull();
    }

    private static Loan proposed(Proposal.Kind kind) {
        Loan loan = LoanProperties.active();
        boolean terms = kind == Proposal.Kind.RESCHEDULING;
        loan.propose(
                new Proposal(
                        kind,
                        "officer",
                        doing("officer").at(),
                        terms ? 5 : null,
                        terms ? DAY.plusDays(20).toString() : null,
                        WORDS),
                doing("officer"));
        return loan;
    }

    private static Doing doing(String person) {
        return new Doing(person, DAY.atTime(6, 0).toInstant(ZoneOffset.UTC), DAY);
    }
}
