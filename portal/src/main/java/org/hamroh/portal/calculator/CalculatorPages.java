package org.hamroh.portal.calculator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamroh.portal.calculator.CalculatorClient.Wish;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A form and its answer on one page; the answer has an address, so it can be kept, shared and read in another language. */
@Controller
class CalculatorPages {

    static final List<String> METHODS = List.of("DECLINING_EQUAL_INSTALMENTS", "DECLINING_EQUAL_PRINCIPAL", "FLAT");
    static final List<String> EVERY = List.of("P1M", "P2W", "P1W");
    private static final Map<String, String> USUAL = Map.of(
            "principal",
            "5000",
            "annualRatePercent",
            "12",
            "repayments",
            "12",
            "every",
            "P1M",
            "method",
            METHODS.getFirst(),
            "principalGrace",
            "0");
    private static final int LONGEST = 20;
    private static final Set<String> ON_THE_FORM = USUAL.keySet();

    private final CalculatorClient loans;
    private final Words words;

    CalculatorPages(CalculatorClient loans, Words words) {
        this.loans = loans;
        this.words = words;
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/loans/calculator")
    String calculator(@RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
        boolean asked = typed.containsKey("principal");
        Map<String, String> shown = new HashMap<>(USUAL);
        ON_THE_FORM.stream().filter(typed::containsKey).forEach(name -> shown.put(name, bounded(typed.get(name))));
        model.addAttribute("typed", shown);
        model.addAttribute("methods", METHODS);
        model.addAttribute("everies", EVERY);
        model.addAttribute("problems", FormProblems.NONE);
        if (asked) {
            answer(shown, response, model);
        }
        return "calculator/calculator";
    }

    private void answer(Map<String, String> shown, HttpServletResponse response, Model model) {
        try {
            var schedule = loans.schedule(new Wish(
                    number(shown.get("principal")),
                    number(shown.get("annualRatePercent")),
                    number(shown.get("repayments")),
                    shown.get("every"),
                    shown.get("method"),
                    number(shown.get("principalGrace"))));
            model.addAttribute("schedule", schedule);
            model.addAttribute("picture", Picture.of(schedule));
        } catch (ServiceProblem e) {
            response.setStatus(e.is(HttpStatus.UNPROCESSABLE_CONTENT) ? 422 : 503);
            model.addAttribute(
                    "problems",
                    e.fields().isEmpty()
                            ? FormProblems.of("principal", words.say("trouble.unavailable-text"))
                            : new FormProblems(e.fields()));
        }
    }

    /** As people type it: with spaces between the thousands, and a comma before the decimals. */
    private static @Nullable String number(@Nullable String typed) {
        String plain =
                typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        return plain.isEmpty() ? null : plain;
    }

    private static String bounded(@Nullable String typed) {
        String stripped = typed == null ? "" : typed.strip();
        return stripped.length() > LONGEST && !METHODS.contains(stripped) ? stripped.substring(0, LONGEST) : stripped;
    }
}
