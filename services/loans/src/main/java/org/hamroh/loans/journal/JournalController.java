package org.hamroh.loans.journal;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books of a lender, for its committee: they hold sums of all places. */
@RestController
final class JournalController {
    private static final Set<String> CURRENCIES = Set.of("TJS", "USD", "EUR", "RUB", "KGS", "UZS");
    private static final int MOST = 200;

    private final JournalQuery query;
    private final DayCloseDesk closing;
    private final Clock clock;

    JournalController(JournalQuery query, DayCloseDesk closing, Clock clock) {
        this.query = query;
        this.closing = closing;
        this.clock = clock;
    }

    @GetMapping("/journal/days")
    ResponseEntity<List<JournalQuery.Day>> days(Caller caller, @RequestParam(defaultValue = "TJS") String currency) {
        require(caller, currency);
        return fresh(query.days(caller.organisation(), currency));
    }

    @GetMapping("/journal/bookings")
    ResponseEntity<JournalQuery.Page> bookings(
            Caller caller,
            @RequestParam(defaultValue = "TJS") String currency,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        require(caller, currency);
        if (size < 1 || size > MOST) {
            throw Refusal.invalid(List.of(FieldError.of("size", "schedule.count.between", 1, MOST)));
        }
        return fresh(query.bookings(caller.organisation(), currency, day("day", day), after, size));
    }

    @GetMapping("/journal/trial-balance")
    ResponseEntity<JournalQuery.TrialBalance> trialBalance(
            Caller caller,
            @RequestParam(defaultValue = "TJS") String currency,
            @RequestParam(required = false) @Nullable String on) {
        require(caller, currency);
        return fresh(query.trialBalance(caller.organisation(), currency, day("on", on)));
    }

    @PostMapping("/journal/days/{day}/closing")
    ResponseEntity<List<JournalQuery.Day>> close(
            Caller caller, @PathVariable String day, @RequestParam(defaultValue = "TJS") String currency) {
        require(caller, currency);
        closing.close(caller, currency, day("day", day));
        return fresh(query.days(caller.organisation(), currency));
    }

    private LocalDate day(String field, @Nullable String typed) {
        LocalDate today = LocalDate.now(clock.withZone(DayCloseDesk.DUSHANBE));
        Fields fields = new Fields();
        LocalDate read = fields.day(field, typed == null || typed.isBlank() ? null : typed, today);
        fields.done();
        return read == null ? today : read;
    }

    private static void require(Caller caller, String currency) {
        if (!caller.organisationType().equals("lender")) {
            throw Refusal.forbidden();
        }
        caller.require("loans.committee");
        if (!CURRENCIES.contains(currency)) {
            throw Refusal.invalid(List.of(FieldError.of("currency", "loan.choice.missing")));
        }
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
