package org.hamroh.loans.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.loans.product.Offer;

/** What holds of the loan as it is kept, in whatever order its movements are entered. */
class LoanProperties {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 15);
    private static final LocalDate TODAY = BEGIN.plusDays(200);
    private static final Sealed NOTHING = new Sealed(new byte[] {1});

    @Property(tries = 200)
    void anyOrderOfBackdatedRepaymentsGivesTheSameLoan(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 1, max = 190) Integer> days, @ForAll Random random) {
        List<Movement> movements = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            movements.add(repaid(i, days.get(i), BigDecimal.valueOf(10_000L + 137L * i, 2)));
        }
        Loan one = active();
        movements.forEach(each -> one.receive(each, doing(TODAY)));
        Collections.shuffle(movements, random);
        Loan other = active();
        movements.forEach(each -> other.receive(each, doing(TODAY)));

        assertThat(other.position(TODAY)).isEqualTo(one.position(TODAY));
        assertThat(other.standing()).isEqualTo(one.standing());
        assertThat(booked(other)).isEqualTo(booked(one));
    }

    @Property(tries = 200)
    void journalBalancesAndSaysWhatTheBooksSay(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 190) Integer> days, @ForAll Random random) {
        Loan loan = active();
        for (int i = 0; i < days.size(); i++) {
            try {
                loan.receive(
                        repaid(i, days.get(i), BigDecimal.valueOf(5_000 + random.nextInt(30_000), 2)), doing(TODAY));
                if (random.nextInt(4) == 0) {
                    UUID id = loan.movements().getLast().id();
                    loan.reverse(
                            Movement.office(UUID.randomUUID(), Movement.Kind.REVERSED, TODAY, doing(TODAY))
                                    .reversing(id),
                            NOTHING,
                            doing(TODAY));
                }
            } catch (Refusal paidOffAlready) {
                assertThat(paidOffAlready.errors()).isNotEmpty();
            }
        }

        assertThat(loan.bookings())
                .allSatisfy(booking -> assertThat(booking.lines().stream()
                                .map(Booking.Line::debit)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo("0"));
        Map<Posting.Account, BigDecimal> now = loan.position(TODAY).journal().stream()
                .collect(Collectors.groupingBy(
                        Posting::account, Collectors.reducing(BigDecimal.ZERO, Posting::debit, BigDecimal::add)));
        Map<Posting.Account, BigDecimal> kept = booked(loan);
        for (Posting.Account account : Posting.Account.values()) {
            assertThat(kept.getOrDefault(account, BigDecimal.ZERO))
                    .isEqualByComparingTo(now.getOrDefault(account, BigDecimal.ZERO));
        }
    }

    private static Map<Posting.Account, BigDecimal> booked(Loan loan) {
        Map<Posting.Account, BigDecimal> sums = loan.bookings().stream()
                .flatMap(each -> each.lines().stream())
                .collect(Collectors.groupingBy(
                        Booking.Line::account,
                        Collectors.reducing(BigDecimal.ZERO, Booking.Line::debit, BigDecimal::add)));
        sums.values().removeIf(each -> each.signum() == 0);
        return sums;
    }

    private static Movement repaid(int number, int day, BigDecimal amount) {
        return Movement.money(
                new UUID(9, number), Movement.Kind.REPAID, BEGIN.plusDays(day), amount, "cash", null, doing(TODAY));
    }

    static Loan active() {
        return active(new UUID(1, 1), "lender-x", "L26-22222-2", BEGIN);
    }

    /** A loan of 2000 in eight parts, paid out on the day. */
    static Loan active(UUID id, String lender, String number, LocalDate begin) {
        Loan loan = Loan.apply(
                id, "command " + id, number, asked(lender), "officer", NOTHING, Map.of(), doing(begin.minusDays(9)));
        loan.complete(java.util.Set.of(Paper.values()), doing(begin.minusDays(8)));
        loan.appraise(
                new Visit(begin.minusDays(7), true, new BigDecimal("2000"), 8), NOTHING, doing(begin.minusDays(7)));
        Doing vote = new Doing("one", doing(begin.minusDays(2)).at(), begin.minusDays(2));
        loan.vote(new Vote("one", vote.at(), true, null, null), vote);
        loan.disburse(
                Movement.money(
                        new UUID(2, 2),
                        Movement.Kind.DISBURSED,
                        begin,
                        new BigDecimal("2000"),
                        "cash",
                        "1",
                        doing(begin)),
                doing(begin));
        return loan;
    }

    private static Asked asked(String lender) {
        BigDecimal none = BigDecimal.ZERO;
        Offer offer = new Offer(
                "TJS",
                new BigDecimal("100"),
                new BigDecimal("5000"),
                2,
                24,
                new BigDecimal("24"),
                "DECLINING_EQUAL_INSTALMENTS",
                "THIRTY_360",
                "P1M",
                0,
                0,
                0,
                new BigDecimal("0.01"),
                new BigDecimal("0.1"),
                new BigDecimal("10"),
                new BigDecimal("1"),
                List.of("penalty", "fee", "interest", "principal"),
                1,
                new BigDecimal("50"),
                null,
                false,
                false,
                false);
        return new Asked(
                lender,
                new UUID(3, 3),
                1,
                offer,
                "TJ-SU",
                null,
                Sector.REPAIR,
                Sex.MALE,
                "tg",
                new BigDecimal("2000"),
                8,
                new Profile(null, 3, false, 1, new CashFlow(new BigDecimal("3000"), none, none, none, none, none)));
    }

    static Doing doing(LocalDate day) {
        return new Doing("officer", day.atTime(6, 0).toInstant(ZoneOffset.UTC), day);
    }
}
