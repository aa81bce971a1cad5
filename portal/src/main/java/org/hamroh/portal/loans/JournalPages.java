package org.hamroh.portal.loans;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The books: the trial balance, the days, and what was written on each. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/journal")
final class JournalPages {
    private final BooksClient books;
    private final Dates dates;
    private final Clock clock;

    JournalPages(BooksClient books, Dates dates, Clock clock) {
        this.books = books;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "TJS") String currency,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("on", on);
        model.addAttribute("currency", currency);
        model.addAttribute("currencies", ProductPages.CURRENCIES);
        model.addAttribute("done", !done.isEmpty());
        model.addAttribute("today", LocalDate.now(clock.withZone(Dates.DUSHANBE)));
        model.addAttribute("days", books.days(currency));
        model.addAttribute("problems", FormProblems.NONE);
        try {
            model.addAttribute("balance", books.trialBalance(currency, on));
        } catch (ServiceProblem e) {
            if (e.fields().isEmpty()) {
                throw e;
            }
            response.setStatus(e.status());
            model.addAttribute("problems", new FormProblems(e.fields()));
        }
        return "loans/journal";
    }

    @GetMapping("/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}")
    String day(
            @PathVariable String day,
            @RequestParam(defaultValue = "TJS") String currency,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("day", day);
        model.addAttribute("dayName", dates.day(LocalDate.parse(day)));
        model.addAttribute("currency", currency);
        model.addAttribute("later", !after.isEmpty());
        model.addAttribute("found", books.bookings(currency, day, after));
        return "loans/journal-day";
    }

    @PostMapping("/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}/closing")
    String close(@ModelAttribute("site") PageAddress site, @PathVariable String day, @RequestParam String currency) {
        books.close(day, currency);
        return "redirect:" + site.to("/workspace/journal?done=closing&currency=" + currency);
    }
}
