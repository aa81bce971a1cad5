package org.hamroh.loans.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hamroh.loans.loan.Posting.Account;

/** What holds of every loan, whatever happened to it and in whatever order it was entered. */
class LedgerProperties {
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 31);

    record Story(Contract contract, List<Entry> entries, LocalDate day) {
        Position position() {
            return Ledger.at(day, contract, entries);
        }
    }

    @Property(tries = 1500)
    void orderOfEnteringChangesNothing(@ForAll("stories") Story story, @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(story.entries());
        Collections.shuffle(shuffled, random);

        assertThat(Ledger.at(story.day(), story.contract(), shuffled)).isEqualTo(story.position());
    }

    @Property(tries = 1500)
    void everyEntryOfTheJournalBalances(@ForAll("stories") Story story) {
        var sums = story.position().journal().stream()
                .collect(Collectors.groupingBy(
                        Posting::entry,
                        Collectors.mapping(Posting::debit, Collectors.reducing(BigDecimal.ZERO, BigDecimal::add))));

        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("0"));
    }

    @Property(tries = 1500)
    void noMoneyIsLostOrMade(@ForAll("stories") Story story) {
        Position position = story.position();

        assertThat(balance(position, Account.LOANS)).isEqualByComparingTo(position.principal());
        assertThat(balance(position, Account.CASH))
                .isEqualByComparingTo(
                        position.collected().add(position.recovered()).subtract(position.paidOut()));
        assertThat(balance(position, Account.OWED_TO_BORROWER).negate()).isEqualByComparingTo(position.overpaid());
        assertThat(balance(position, Account.WRITE_OFFS)).isEqualByComparingTo(position.writtenOff());
        assertThat(balance(position, Account.RECOVERIES).negate()).isEqualByComparingTo(position.recovered());
    }

    @Property(tries = 1500)
    void nothingIsOwedBelowZeroAndLatePrincipalIsPartOfThePrincipal(@ForAll("stories") Story story) {
        Position position = story.position();

        assertThat(position.principal()).isNotNegative();
        assertThat(position.overpaid()).isNotNegative();
        for (Due kind : Due.values()) {
            assertThat(position.owed(kind)).isNotNegative();
        }
        assertThat(position.latePrincipal()).isLessThanOrEqualTo(position.owed(Due.PRINCIPAL));
        assertThat(position.owed(Due.PRINCIPAL)).isLessThanOrEqualTo(position.principal());
    }

    @Property(tries = 1500)
    void penaltiesStayUnderTheirCap(@ForAll("stories") Story story) {
        Position position = story.position();
        BigDecimal cap = position.paidOut()
                .multiply(story.contract().penalty().capPercent())
                .movePointLeft(2);
        BigDecimal paid = balance(position, Account.PENALTY_INCOME).negate();

        assertThat(paid.add(position.owed(Due.PENALTY))).isLessThanOrEqualTo(cap.add(new BigDecimal("0.01")));
    }

    @Property(tries = 1000)
    void whoPaysThePayoffOwesNothing(@ForAll("stories") Story story) {
        Position before = story.position();
        if (before.principal().signum() == 0
                || before.payoff().signum() <= 0
                || story.entries().stream().anyMatch(each -> each.on().equals(story.day()))) {
            return;
        }
        List<Entry> entries = new ArrayList<>(story.entries().stream()
                .filter(each -> !each.on().isAfter(story.day()))
                .toList());
        entries.add(new Entry.Repaid(new UUID(Long.MAX_VALUE, 0), story.day(), before.payoff()));
        Position after = Ledger.at(story.day().plusYears(3), story.contract(), entries);

        assertThat(after.payoff()).isEqualByComparingTo("0");
        assertThat(after.overpaid()).isEqualByComparingTo(before.overpaid());
        assertThat(after.daysLate()).isZero();
    }

    @Property(tries = 1000)
    void reversedEntryLeavesNoTrace(@ForAll("stories") Story story) {
        List<Entry> entries = new ArrayList<>(story.entries());
        UUID wrong = new UUID(7, 70_000);
        entries.add(new Entry.Repaid(wrong, BEGIN.plusDays(40), new BigDecimal("55.55")));
        entries.add(new Entry.Reversed(new UUID(7, 70_001), BEGIN.plusDays(90), wrong));

        assertThat(Ledger.at(story.day(), story.contract(), entries)).isEqualTo(story.position());
    }

    private static BigDecimal balance(Position position, Account account) {
        return position.journal().stream()
                .filter(each -> each.account() == account)
                .map(Posting::debit)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<Story> stories() {
        var events = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 420),
                        Arbitraries.longs().between(1, 60_000),
                        Arbitraries.longs())
                .as(LedgerProperties::entry)
                .list()
                .ofMaxSize(14);
        return Combinators.combine(
                        Contracts.contracts(),
                        events,
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.longs().between(50_000, 300_000),
                        Arbitraries.integers().between(0, 2))
                .as((contract, entries, day, coins, parts) -> {
                    List<Entry> all = new ArrayList<>(entries.stream()
                            .collect(Collectors.toMap(Entry::id, each -> each, (one, other) -> one))
                            .values());
                    for (int part = 0; part <= parts; part++) {
                        all.add(new Entry.Disbursed(
                                new UUID(1, part), BEGIN.plusDays(45L * part), BigDecimal.valueOf(coins, 2)));
                    }
                    return new Story(contract, all, BEGIN.plusDays(day));
                });
    }

    private static Entry entry(int kind, int day, long coins, long id) {
        LocalDate on = BEGIN.plusDays(day);
        BigDecimal amount = BigDecimal.valueOf(coins, 2);
        UUID name = new UUID(id, day);
        return switch (kind) {
            case 0 -> new Entry.Charged(name, on, amount.min(new BigDecimal("20.00")));
            case 1 -> day > 300 ? new Entry.WrittenOff(name, on) : new Entry.Repaid(name, on, amount);
            case 2 -> new Entry.Recovered(name, on, amount);
            case 3 ->
                day > 100
                        ? new Entry.Rescheduled(
                                name, on, Contracts.terms("1000", "18", 8, BEGIN, Contracts.EQUAL_PRINCIPAL))
                        : new Entry.Repaid(name, on, amount);
            default -> new Entry.Repaid(name, on, amount);
        };
    }
}
