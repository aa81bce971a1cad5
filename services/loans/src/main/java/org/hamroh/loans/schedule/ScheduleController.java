package org.hamroh.loans.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a loan would cost, for anybody who asks; nothing is kept. */
@RestController
final class ScheduleController {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final Clock clock;

    ScheduleController(Clock clock) {
        this.clock = clock;
    }

    record Row(int n, LocalDate dueOn, String principal, String interest, String total, String balance) {
        static Row of(Instalment each) {
            return new Row(
                    each.n(),
                    each.dueOn(),
                    each.principal().toPlainString(),
                    each.interest().toPlainString(),
                    each.total().toPlainString(),
                    each.balance().toPlainString());
        }
    }

    /** @param repayment principal and interest */
    record Totals(String principal, String interest, String repayment) {}

    record Answer(List<Row> instalments, Totals totals, String aprPercent) {}

    @PostMapping("/schedules")
    Answer schedule(@RequestBody ScheduleRequest asked) {
        Schedule schedule = Schedule.of(TermsReading.of(asked, LocalDate.now(clock.withZone(DUSHANBE))));
        return new Answer(
                schedule.instalments().stream().map(Row::of).toList(),
                new Totals(
                        schedule.principal().toPlainString(),
                        schedule.interest().toPlainString(),
                        schedule.repayment().toPlainString()),
                schedule.aprPercent().toPlainString());
    }
}
