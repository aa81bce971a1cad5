package org.hamroh.loans.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hamroh.loans.loan.Posting.Account;
import org.junit.jupiter.api.Test;

/** 1200 at 12 % in four parts of 300 with interest of 12, 9, 6 and 3, due on the first of February to May. */
class LedgerTest {
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final Contract CONTRACT = contract(Penalty.NONE);
    private int made;

    private static Contract contract(Penalty penalty) {
        return new Contract(
                Contracts.terms("1200", "12", 4, BEGIN, Contracts.EQUAL_PRINCIPAL), Contract.USUAL_ORDER, penalty);
    }

    @Test
    void nothingIsLateOnTheDayItIsDueAndEverythingTheDayAfter() {
        Position onTheDay = at("2024-02-01", paidOut());
        Position after = at("2024-02-02", paidOut());

        assertThat(onTheDay.owed(Due.PRINCIPAL)).isEqualByComparingTo("300");
        assertThat(onTheDay.owed(Due.INTEREST)).isEqualByComparingTo("12");
        assertThat(onTheDay.daysLate()).isZero();
        assertThat(after.daysLate()).isEqualTo(1);
        assertThat(after.late()).containsExactly(new Position.Late(LocalDate.of(2024, 2, 1), new BigDecimal("300.00")));
    }

    @Test
    void repaymentGoesToInterestBeforePrincipalAndToTheOldestFirst() {
        Position position = at("2024-03-05", paidOut(), repaid("2024-03-05", "330"));

        // Due: 12 and 9 of interest, 300 and 300 of principal.
        assertThat(position.owed(Due.INTEREST)).isEqualByComparingTo("0");
        assertThat(position.owed(Due.PRINCIPAL)).isEqualByComparingTo("291");
        assertThat(position.principal()).isEqualByComparingTo("891");
        assertThat(position.late())
                .singleElement()
                .extracting(Position.Late::dueOn)
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void otherOrderIsKept() {
        Contract principalFirst = new Contract(
                CONTRACT.terms(), List.of(Due.PRINCIPAL, Due.INTEREST, Due.FEE, Due.PENALTY), Penalty.NONE);

        Position position =
                Ledger.at(LocalDate.of(2024, 2, 1), principalFirst, List.of(paidOut(), repaid("2024-02-01", "305")));

        assertThat(position.owed(Due.INTEREST)).isEqualByComparingTo("7");
        assertThat(position.principal()).isEqualByComparingTo("900");
    }

    @Test
    void paymentInAdvanceMakesTheNextInstalmentSmaller() {
        Position position = at("2024-01-15", paidOut(), repaid("2024-01-15", "112"));

        assertThat(position.principal()).isEqualByComparingTo("1100");
        assertThat(position.nextDueOn()).isEqualTo("2024-02-01");
        assertThat(position.nextDue()).isEqualByComparingTo("200");
    }

    @Test
    void payoffIsCountedToTheDayAndEndsTheLoan() {
        // 16 of the 31 days of January: 12.00 × 16 ÷ 31 = 6.19.
        Position quoted = at("2024-01-17", paidOut());
        Position paid = at("2024-12-31", paidOut(), repaid("2024-01-17", "1206.19"));
        Position tooMuch = at("2024-12-31", paidOut(), repaid("2024-01-17", "1210"));

        assertThat(quoted.payoff()).isEqualByComparingTo("1206.19");
        assertThat(paid.payoff()).isEqualByComparingTo("0");
        assertThat(paid.overpaid()).isEqualByComparingTo("0");
        assertThat(tooMuch.overpaid()).isEqualByComparingTo("3.81");
    }

    @Test
    void interestPaidInAdvanceIsNotLostWhenTheLoanIsPaidOffEarly() {
        // 321 in advance: 12 and 300 of the first instalment, 9 of interest of the second; then half of January has
        // passed.
        Position position = at("2024-01-17", paidOut(), repaid("2024-01-01", "321"));

        assertThat(position.payoff()).isEqualByComparingTo("885.19");
    }

    @Test
    void latePrincipalIsPunishedByTheDayUpToTheCap() {
        Contract contract = contract(new Penalty(new BigDecimal("0.1"), new BigDecimal("2")));

        // 300 × 0.1 % × 10 days; later the cap of 2 % of 1200.
        assertThat(Ledger.at(LocalDate.of(2024, 2, 11), contract, List.of(paidOut()))
                        .owed(Due.PENALTY))
                .isEqualByComparingTo("3.00");
        assertThat(Ledger.at(LocalDate.of(2024, 12, 31), contract, List.of(paidOut()))
                        .owed(Due.PENALTY))
                .isEqualByComparingTo("24.00");
    }

    @Test
    void backDatedRepaymentTakesThePenaltyAwayThatItWouldHaveSpared() {
        Contract contract = contract(new Penalty(new BigDecimal("0.1"), BigDecimal.TEN));
        List<Entry> late = List.of(paidOut(), repaid("2024-02-11", "315"));
        List<Entry> found = new ArrayList<>(late);
        found.add(repaid("2024-02-01", "312"));

        Position before = Ledger.at(LocalDate.of(2024, 2, 12), contract, late);
        Position after = Ledger.at(LocalDate.of(2024, 2, 12), contract, found);

        assertThat(credited(before, Account.PENALTY_INCOME)).isEqualByComparingTo("3.00");
        assertThat(credited(after, Account.PENALTY_INCOME)).isEqualByComparingTo("0");
        // What the later repayment no longer owes as penalty goes to the next instalment: 9 and 300, and 6 of
        // interest of the one after it.
        assertThat(after.principal()).isEqualByComparingTo("600");
    }

    @Test
    void feeIsPaidBeforeInterest() {
        Position position = at(
                "2024-02-01",
                paidOut(),
                new Entry.Charged(id(), LocalDate.of(2024, 1, 20), new BigDecimal("25")),
                repaid("2024-02-01", "30"));

        assertThat(position.owed(Due.FEE)).isEqualByComparingTo("0");
        assertThat(position.owed(Due.INTEREST)).isEqualByComparingTo("7");
    }

    @Test
    void afterAWriteOffNothingIsOwedAndMoneyIsARecovery() {
        Position position = at(
                "2025-01-01",
                paidOut(),
                repaid("2024-02-01", "312"),
                new Entry.WrittenOff(id(), LocalDate.of(2024, 9, 1)),
                new Entry.Recovered(id(), LocalDate.of(2024, 10, 1), new BigDecimal("50")));

        assertThat(position.principal()).isEqualByComparingTo("0");
        assertThat(position.writtenOff()).isEqualByComparingTo("900");
        assertThat(position.recovered()).isEqualByComparingTo("50");
        assertThat(position.collected()).isEqualByComparingTo("312");
        assertThat(position.daysLate()).isZero();
    }

    @Test
    void newTermsBeginWithThePrincipalStillOwedAndWhatWasDueStaysDue() {
        Position position = at(
                "2024-04-15",
                paidOut(),
                new Entry.Rescheduled(
                        id(),
                        LocalDate.of(2024, 3, 1),
                        Contracts.terms("1", "0", 6, LocalDate.of(2024, 3, 1), Contracts.EQUAL_PRINCIPAL)));

        // 12 and 9 of interest were due; 1200 in six parts without interest, the first on 1 April.
        assertThat(position.owed(Due.INTEREST)).isEqualByComparingTo("21");
        assertThat(position.owed(Due.PRINCIPAL)).isEqualByComparingTo("200");
        assertThat(position.daysLate()).isEqualTo(14);
        assertThat(position.restructured()).isTrue();
    }

    @Test
    void pastDayIsToldAsItWasWhateverCameLater() {
        Entry paidOut = paidOut();
        Entry later = repaid("2024-03-05", "330");

        assertThat(at("2024-02-20", paidOut, later)).isEqualTo(at("2024-02-20", paidOut));
    }

    private Entry paidOut() {
        return new Entry.Disbursed(id(), BEGIN, new BigDecimal("1200"));
    }

    private Entry repaid(String on, String amount) {
        return new Entry.Repaid(id(), LocalDate.parse(on), new BigDecimal(amount));
    }

    private UUID id() {
        return new UUID(0, ++made);
    }

    private static Position at(String day, Entry... entries) {
        return Ledger.at(LocalDate.parse(day), CONTRACT, Arrays.asList(entries));
    }

    private static BigDecimal credited(Position position, Account account) {
        return position.journal().stream()
                .filter(each -> each.account() == account)
                .map(each -> each.debit().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
