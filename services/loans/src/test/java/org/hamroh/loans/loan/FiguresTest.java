package org.hamroh.loans.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A portfolio counted by hand. All loans are free of interest and were paid out on 1 January 2024 (a leap year), in monthly parts
 * due from 1 February on:
 *
 * <pre>
 * A 1000 in 10 parts of 100, paid: 100 on 1 February, nothing since
 * B  500 in  5 parts of 100, paid: nothing
 * C 2000 in  4 parts of 500, paid: each on its day
 * D  600 in  6 parts of 100, rescheduled on 1 February to 6 new parts
 * </pre>
 */
class FiguresTest {
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final List<Figures.Held> PORTFOLIO = List.of(
            held("1000", 10, repaid("2024-02-01", "100")),
            held("500", 5),
            held(
                    "2000",
                    4,
                    repaid("2024-02-01", "500"),
                    repaid("2024-03-01", "500"),
                    repaid("2024-04-01", "500"),
                    repaid("2024-05-01", "500")),
            held(
                    "600",
                    6,
                    new Entry.Rescheduled(
                            UUID.randomUUID(),
                            LocalDate.of(2024, 2, 1),
                            Contracts.terms("600", "0", 6, LocalDate.of(2024, 2, 1), Contracts.EQUAL_PRINCIPAL)),
                    repaid("2024-03-01", "100"),
                    repaid("2024-04-01", "100")));

    @ParameterizedTest
    @CsvSource({
        // 31 January: nothing is due before 1 February, a Thursday, which lies in this week: 100 + 100 + 500 + 100
        "2024-01-31, 4, 4100, 800,    0,   0,   0,   0,   0,    0,    0,    0",
        // 1 February: A and C have paid, B and D are due today, so nobody is late; D is restructured
        "2024-02-01, 4, 3500,   0,  600,   0,   0,   0,   0,  600,  600,  600",
        // 2 February: B is one day late. (D's part was due before the new terms, and begins anew.)
        "2024-02-02, 4, 3500,   0,  600, 100,   0,   0,   0,  600,  600,  600",
        // 2 March: B is exactly 30 days late with its first part, not more; A and B one day with their next. Due: C has
        // paid
        "2024-03-02, 4, 2900,   0, 1200, 300,   0,   0,   0,  500,  500,  500",
        // 3 March: B is 31 days late: its whole 500 is at risk over 30 days
        "2024-03-03, 4, 2900,   0, 1200, 200, 100,   0,   0, 1000,  500,  500",
        // 1 April, a Monday: B is exactly 60 days late, and 31 days with its second part, as A is
        "2024-04-01, 4, 2300,   0, 1800,   0, 300,   0,   0, 1800,  400,  400",
        // 2 April: B is 61 days late
        "2024-04-02, 4, 2300,   0, 1800, 200, 200, 100,   0, 1800,  900,  400",
        // 1 May: B is exactly 90 days late; A exactly 61; C has paid all
        "2024-05-01, 3, 1800,   0, 2300, 200,   0, 300,   0, 1800, 1800,  400",
        // 2 May: B is 91 days late. D has not paid on 1 May
        "2024-05-02, 3, 1800,   0, 2300, 300, 200, 200, 100, 1800, 1800,  900"
    })
    void figuresAreThoseCountedByHand(
            LocalDate on,
            long loans,
            BigDecimal outstanding,
            BigDecimal week,
            BigDecimal collected,
            BigDecimal late30,
            BigDecimal late60,
            BigDecimal late90,
            BigDecimal later,
            BigDecimal par30,
            BigDecimal par60,
            BigDecimal par90) {
        Figures figures = Figures.of(PORTFOLIO, on);

        assertThat(figures.loans()).isEqualTo(loans);
        assertThat(figures.outstanding()).as("outstanding").isEqualByComparingTo(outstanding);
        assertThat(figures.dueThisWeek()).as("week").isEqualByComparingTo(week);
        assertThat(figures.collected()).as("collected").isEqualByComparingTo(collected);
        assertThat(figures.late1To30()).as("1-30").isEqualByComparingTo(late30);
        assertThat(figures.late31To60()).as("31-60").isEqualByComparingTo(late60);
        assertThat(figures.late61To90()).as("61-90").isEqualByComparingTo(late90);
        assertThat(figures.lateOver90()).as(">90").isEqualByComparingTo(later);
        assertThat(figures.par30().amount()).as("PAR30").isEqualByComparingTo(par30);
        assertThat(figures.par60().amount()).as("PAR60").isEqualByComparingTo(par60);
        assertThat(figures.par90().amount()).as("PAR90").isEqualByComparingTo(par90);
    }

    @Test
    void riskIsTheShareOfTheWholePrincipalAsInTheWorkedExampleOfItsDefinition() {
        // 1000 with 100 late by 45 days, 500 late by exactly 30 days, 2000 in time, 500 restructured: 1500 of 4000.
        LocalDate on = LocalDate.of(2024, 3, 17);
        Figures figures = Figures.of(
                List.of(
                        from("1000", 10, LocalDate.of(2024, 1, 1)),
                        from("500", 10, LocalDate.of(2024, 1, 16)),
                        from("2000", 10, LocalDate.of(2024, 3, 1)),
                        new Figures.Held(
                                contract("500", 10, LocalDate.of(2024, 3, 1)),
                                List.of(
                                        new Entry.Disbursed(
                                                UUID.randomUUID(), LocalDate.of(2024, 3, 1), new BigDecimal(500)),
                                        new Entry.Rescheduled(
                                                UUID.randomUUID(),
                                                LocalDate.of(2024, 3, 10),
                                                Contracts.terms(
                                                        "500",
                                                        "0",
                                                        5,
                                                        LocalDate.of(2024, 3, 10),
                                                        Contracts.EQUAL_PRINCIPAL))))),
                on);

        assertThat(figures.par30().amount()).isEqualByComparingTo("1500");
        assertThat(figures.par30().percent()).isEqualByComparingTo("37.50");
    }

    @Test
    void portfolioWithoutLoansHasNoRisk() {
        assertThat(Figures.of(List.of(), BEGIN).par30().percent()).isEqualByComparingTo("0");
    }

    private static Figures.Held held(String principal, int parts, Entry... entries) {
        Figures.Held plain = from(principal, parts, BEGIN);
        return new Figures.Held(
                plain.contract(),
                java.util.stream.Stream.concat(plain.entries().stream(), java.util.Arrays.stream(entries))
                        .toList());
    }

    private static Figures.Held from(String principal, int parts, LocalDate begin) {
        return new Figures.Held(
                contract(principal, parts, begin),
                List.of(new Entry.Disbursed(UUID.randomUUID(), begin, new BigDecimal(principal))));
    }

    private static Contract contract(String principal, int parts, LocalDate begin) {
        return new Contract(
                Contracts.terms(principal, "0", parts, begin, Contracts.EQUAL_PRINCIPAL),
                Contract.USUAL_ORDER,
                Penalty.NONE);
    }

    private static Entry repaid(String on, String amount) {
        return new Entry.Repaid(UUID.randomUUID(), LocalDate.parse(on), new BigDecimal(amount));
    }
}
