package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.loans.schedule.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The figures of loans that a lender keeps elsewhere, as of any day. Nothing is kept here. */
@RestController
final class FiguresController {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");
    private static final int MOST_LOANS = 500;

    private final Clock clock;

    FiguresController(Clock clock) {
        this.clock = clock;
    }

    /** @param on today when left out; the day of each loan's own request is not looked at */
    record Asked(@Nullable String on, @Nullable List<@Nullable StatementRequest> loans) {}

    record AtRisk(String amount, String percent) {
        static AtRisk of(Figures.AtRisk risk) {
            return new AtRisk(text(risk.amount()), text(risk.percent()));
        }
    }

    record Answer(
            LocalDate on,
            long loans,
            String outstanding,
            String dueThisWeek,
            String collected,
            String late1To30,
            String late31To60,
            String late61To90,
            String lateOver90,
            AtRisk par30,
            AtRisk par60,
            AtRisk par90,
            String writtenOff,
            String recovered) {
        static Answer of(Figures figures) {
            return new Answer(
                    figures.on(),
                    figures.loans(),
                    text(figures.outstanding()),
                    text(figures.dueThisWeek()),
                    text(figures.collected()),
                    text(figures.late1To30()),
                    text(figures.late31To60()),
                    text(figures.late61To90()),
                    text(figures.lateOver90()),
                    AtRisk.of(figures.par30()),
                    AtRisk.of(figures.par60()),
                    AtRisk.of(figures.par90()),
                    text(figures.writtenOff()),
                    text(figures.recovered()));
        }
    }

    @PostMapping("/portfolio-figures")
    Answer figures(Caller caller, @RequestBody Asked asked) {
        boolean lender = caller.organisationType().equals("lender") && caller.has("loans.officer", "loans.committee");
        if (!lender) {
            throw Refusal.forbidden();
        }
        LocalDate today = LocalDate.now(clock.withZone(DUSHANBE));
        Fields fields = new Fields();
        LocalDate on = fields.day("on", asked.on(), today);
        List<StatementRequest> loans = fields.list("loans", asked.loans(), MOST_LOANS);
        fields.done();
        List<Figures.Held> held = new ArrayList<>();
        for (int i = 0; i < loans.size(); i++) {
            held.add(held("loans." + i, loans.get(i), today));
        }
        return Answer.of(Figures.of(held, on == null ? today : on));
    }

    private static Figures.Held held(String field, StatementRequest asked, LocalDate today) {
        try {
            StatementReading read = StatementReading.of(asked, today);
            return new Figures.Held(read.contract(), read.entries());
        } catch (Refusal refusal) {
            throw Refusal.invalid(refusal.errors().stream()
                    .map(each -> new FieldError(field + "." + each.field(), each.key(), each.args()))
                    .toList());
        }
    }

    private static String text(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
