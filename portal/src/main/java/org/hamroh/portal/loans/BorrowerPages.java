package org.hamroh.portal.loans;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.portal.loans.BorrowerClient.Offered;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Loans for whoever comes: what is offered and whether one may ask, the application, and how it goes. */
@Controller
@RequestMapping("/{language:tg|ru|en|uz|ky}/loans")
class BorrowerPages {
    private final BorrowerClient loans;
    private final Words words;
    private final Clock clock;

    BorrowerPages(BorrowerClient loans, Words words, Clock clock) {
        this.loans = loans;
        this.words = words;
        this.clock = clock;
    }

    /** @param lacks what stands in the way, as keys; empty where one may ask */
    record Answer(Offered product, List<String> lacks) {}

    @GetMapping
    String offered(@RequestParam Map<String, String> typed, Model model) {
        List<Offered> all = loans.offered();
        boolean asked = typed.containsKey("check");
        model.addAttribute("typed", typed);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "answers",
                all.stream()
                        .map(each -> new Answer(each, asked ? lacks(each, typed) : List.of()))
                        .toList());
        return "loans/offered";
    }

    private List<String> lacks(Offered product, Map<String, String> typed) {
        List<String> lacks = new ArrayList<>();
        Integer within = product.offer().returnedWithinMonths();
        if (within != null && !returnedWithin(typed.getOrDefault("returnedOn", ""), within)) {
            lacks.add("returned");
        }
        if (product.offer().remittancesRequired() && !typed.containsKey("remittances")) {
            lacks.add("remittances");
        }
        if (product.offer().noArrears() && typed.containsKey("otherArrears")) {
            lacks.add("arrears");
        }
        return lacks;
    }

    private boolean returnedWithin(String typed, int months) {
        try {
            LocalDate today = LocalDate.now(clock.withZone(Dates.DUSHANBE));
            LocalDate back = LocalDate.parse(typed);
            return !back.isAfter(today) && ChronoUnit.MONTHS.between(back, today) < months;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    @GetMapping("/apply")
    String ask(@RequestParam(defaultValue = "") String product, HttpServletResponse response, Model model) {
        return form(product.isEmpty() ? Map.of() : Map.of("product", product), FormProblems.NONE, response, model);
    }

    @PostMapping("/apply")
    String take(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, Object> body = new HashMap<>(ApplicationPages.body(typed));
        body.put("language", site.language().code());
        try {
            model.addAttribute("received", loans.apply(typed.getOrDefault("key", ""), body));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return "loans/received";
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            FormProblems problems = e.fields().isEmpty()
                    ? FormProblems.of("product", words.say("trouble.unavailable-text"))
                    : new FormProblems(e.fields());
            return form(typed, problems, response, model);
        }
    }

    @GetMapping("/follow-up")
    String code(HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("problems", FormProblems.NONE);
        return "loans/code";
    }

    @PostMapping("/follow-up")
    String follow(@RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            BorrowerClient.Own own = loans.mine(code);
            model.addAttribute("it", own);
            return "loans/own";
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            boolean unknown = e.is(HttpStatus.NOT_FOUND);
            model.addAttribute(
                    "problems", FormProblems.of("code", unknown ? e.detail() : words.say("trouble.unavailable-text")));
            return "loans/code";
        }
    }

    private String form(Map<String, String> typed, FormProblems problems, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("products", loans.offered());
        model.addAttribute("typed", typed);
        model.addAttribute("key", typed.getOrDefault("key", UUID.randomUUID().toString()));
        model.addAttribute("sectors", Codes.SECTORS);
        model.addAttribute("sexes", Codes.SEXES);
        model.addAttribute("provinces", Codes.PLACES);
        model.addAttribute("plan", Codes.PLAN);
        model.addAttribute("cash", Codes.CASH);
        model.addAttribute("problems", problems);
        return "loans/apply";
    }
}
