package org.hamroh.loans.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.loans.schedule.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The portfolio over HTTP. */
@RestController
final class PortfolioController {
    private static final Set<String> DIMENSIONS = Set.of("officer", "product", "place", "sex", "sector");
    private static final Set<String> CURRENCIES = Set.of("TJS", "USD", "EUR", "RUB", "KGS", "UZS");
    private static final int MONTHS = 6;

    private final PortfolioDesk desk;

    PortfolioController(PortfolioDesk desk) {
        this.desk = desk;
    }

    /** @param on the last day of a month, or today */
    record Point(String on, String outstanding, String par30Percent, String late) {}

    @GetMapping("/portfolio")
    ResponseEntity<PortfolioTable> table(
            Caller caller,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "product") String by,
            @RequestParam(defaultValue = "TJS") String currency) {
        require(caller, by, currency);
        LocalDate today = desk.today();
        Fields fields = new Fields();
        LocalDate read = fields.day("on", on == null || on.isBlank() ? null : on, today);
        LocalDate day = read == null ? today : read;
        if (day.isAfter(today)) {
            fields.wrong("on", "loan.on.future");
        }
        fields.done();
        DayFigures figures = desk.figures(caller.organisation(), List.of(day)).getFirst();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(PortfolioTable.of(figures, caller, by, currency));
    }

    /** How it went: the ends of the last months, and today. */
    @GetMapping("/portfolio/months")
    ResponseEntity<List<Point>> months(Caller caller, @RequestParam(defaultValue = "TJS") String currency) {
        require(caller, "place", currency);
        LocalDate today = desk.today();
        List<LocalDate> days = new ArrayList<>();
        for (int back = MONTHS; back > 0; back--) {
            days.add(YearMonth.from(today).minusMonths(back).atEndOfMonth());
        }
        days.add(today);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(desk.figures(caller.organisation(), days).stream()
                        .map(day -> PortfolioTable.of(day, caller, "place", currency))
                        .map(each -> new Point(
                                each.on(),
                                each.total().outstanding(),
                                each.total().par30Percent(),
                                each.total().unpaid()))
                        .toList());
    }

    private static void require(Caller caller, String by, String currency) {
        if (!caller.organisationType().equals("lender")) {
            throw Refusal.forbidden();
        }
        caller.require("loans.officer", "loans.committee");
        if (!DIMENSIONS.contains(by)) {
            throw Refusal.invalid(List.of(FieldError.of("by", "loan.filter.unknown")));
        }
        if (!CURRENCIES.contains(currency)) {
            throw Refusal.invalid(List.of(FieldError.of("currency", "loan.filter.unknown")));
        }
    }
}
