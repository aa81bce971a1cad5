package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How a loan stands on a day, for anybody who has its terms and its payments; a borrower can check a lender. Nothing is kept. */
@RestController
final class StatementController {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final Clock clock;

    StatementController(Clock clock) {
        this.clock = clock;
    }

    record Owed(String penalty, String fee, String interest, String principal) {}

    record Late(LocalDate dueOn, String amount) {}

    record Next(LocalDate dueOn, String amount) {}

    /** A line of the journal; one of debit and credit is given. */
    record Line(
            String entry,
            LocalDate on,
            String account,
            @Nullable String debit,
            @Nullable String credit) {}

    record Answer(
            LocalDate on,
            String paidOut,
            String principal,
            Owed owed,
            List<Late> late,
            long daysLate,
            String accruedInterest,
            String payoff,
            String collected,
            String overpaid,
            String writtenOff,
            String recovered,
            boolean restructured,
            @Nullable Next next,
            List<Line> journal) {}

    @PostMapping("/statements")
    Answer statement(@RequestBody StatementRequest asked) {
        StatementReading read = StatementReading.of(asked, LocalDate.now(clock.withZone(DUSHANBE)));
        Position position = Ledger.at(read.on(), read.contract(), read.entries());
        LocalDate next = position.nextDueOn();
        return new Answer(
                position.on(),
                text(position.paidOut()),
                text(position.principal()),
                new Owed(
                        text(position.owed(Due.PENALTY)),
                        text(position.owed(Due.FEE)),
                        text(position.owed(Due.INTEREST)),
                        text(position.owed(Due.PRINCIPAL))),
                position.late().stream()
                        .map(each -> new Late(each.dueOn(), text(each.amount())))
                        .toList(),
                position.daysLate(),
                text(position.accrued()),
                text(position.payoff()),
                text(position.collected()),
                text(position.overpaid()),
                text(position.writtenOff()),
                text(position.recovered()),
                position.restructured(),
                next == null ? null : new Next(next, text(position.nextDue())),
                position.journal().stream()
                        .map(each -> line(each, read.names()))
                        .toList());
    }

    private static Line line(Posting posting, Map<UUID, String> names) {
        boolean debit = posting.debit().signum() > 0;
        String amount = text(posting.debit().abs());
        return new Line(
                names.getOrDefault(posting.entry(), ""),
                posting.on(),
                posting.account().name(),
                debit ? amount : null,
                debit ? null : amount);
    }

    private static String text(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
