package org.hamroh.portal.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The portfolio and the journal of a lender. */
@HttpExchange("/api/loans")
interface BooksClient {
    @GetExchange("/portfolio")
    Table portfolio(@RequestParam String on, @RequestParam String by, @RequestParam String currency);

    @GetExchange("/portfolio/months")
    List<Point> months(@RequestParam String currency);

    @GetExchange("/journal/days")
    List<Day> days(@RequestParam String currency);

    @GetExchange("/journal/trial-balance")
    TrialBalance trialBalance(@RequestParam String currency, @RequestParam String on);

    @GetExchange("/journal/bookings")
    Bookings bookings(@RequestParam String currency, @RequestParam String day, @RequestParam String after);

    @PostExchange("/journal/days/{day}/closing")
    List<Day> close(@PathVariable String day, @RequestParam String currency);

    record Table(
            LocalDate on, String currency, String by, Instant countedAt, boolean fresh, Line total, List<Line> lines) {}

    record Line(
            String key,
            long loans,
            String outstanding,
            String dueThisWeek,
            String collected,
            String late1To30,
            String late31To60,
            String late61To90,
            String lateOver90,
            String par30,
            String par30Percent,
            String par60,
            String par60Percent,
            String par90,
            String par90Percent,
            String writtenOff,
            String recovered,
            String paidOut,
            String unpaid,
            String repaymentRatePercent,
            String writeOffPercent) {}

    record Point(LocalDate on, String outstanding, String par30Percent, String late) {}

    record Day(
            LocalDate day,
            long bookings,
            String debit,
            String credit,
            boolean closed,
            @Nullable Instant closedAt) {}

    record Account(String account, String debit, String credit, String balance) {}

    record TrialBalance(
            String currency, LocalDate on, List<Account> accounts, String debit, String credit, boolean balanced) {}

    record BookingLine(
            String account,
            @Nullable String debit,
            @Nullable String credit) {}

    record Booking(String id, String loan, LocalDate day, LocalDate on, Instant at, List<BookingLine> lines) {}

    record Bookings(List<Booking> items, @Nullable String next) {}
}
