package org.hamroh.portal.loans;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hamroh.portal.loans.LoansClient.Whole;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done to a loan, one step to a page: what it means, what it asks, and what was typed if something was wrong. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/loans/{id:[0-9a-f-]{36}}")
final class StepPages {
    private static final String STEPS =
            "completion|training|appraisal|votes|withdrawal|disbursements|repayments|recoveries"
                    + "|fees|reversals|proposal|answer|forgetting";
    /** The service's name for each step that it offers. */
    private static final Map<String, String> MOVES = Map.ofEntries(
            Map.entry("completion", "complete"),
            Map.entry("training", "train"),
            Map.entry("appraisal", "appraise"),
            Map.entry("votes", "vote"),
            Map.entry("withdrawal", "withdraw"),
            Map.entry("disbursements", "disburse"),
            Map.entry("repayments", "repay"),
            Map.entry("recoveries", "recover"),
            Map.entry("fees", "charge"),
            Map.entry("reversals", "reverse"),
            Map.entry("proposal", "propose"),
            Map.entry("answer", "decide"),
            Map.entry("forgetting", "forget"));

    private static final Set<String> TRUTHS = Set.of("approve", "agree", "businessSeen");
    private static final Set<String> AMOUNTS = Set.of("amount", "repayments");
    private static final Set<String> OWN = Set.of("version", "key", "_csrf");

    private final LoansClient loans;
    private final Clock clock;

    StepPages(LoansClient loans, Clock clock) {
        this.loans = loans;
        this.clock = clock;
    }

    @GetMapping("/{step:" + STEPS + "}")
    String ask(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletResponse response,
            Model model) {
        return show(id, step, given, FormProblems.NONE, false, response, model);
    }

    @PostMapping("/{step:" + STEPS + "}")
    String take(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        String version = Objects.requireNonNullElse(typed.getFirst("version"), "");
        String key = Objects.requireNonNullElse(typed.getFirst("key"), "");
        try {
            if (step.equals("answer")) {
                loans.answer(id, version, body(typed));
            } else {
                loans.step(id, step, version, key, body(typed));
            }
            return "redirect:" + site.to("/workspace/loans/" + id + "?done=" + step);
        } catch (ServiceProblem e) {
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            FormProblems problems = stale ? FormProblems.NONE : Refused.problems(e, first(step));
            response.setStatus(e.status());
            return show(id, step, typed, problems, stale, response, model);
        }
    }

    private static String first(String step) {
        return switch (step) {
            case "completion" -> "papers";
            case "votes" -> "approve";
            case "answer" -> "agree";
            case "reversals" -> "reason";
            default -> "amount";
        };
    }

    private static Map<String, Object> body(MultiValueMap<String, String> typed) {
        Map<String, Object> body = new HashMap<>();
        typed.forEach((name, values) -> {
            String value = Objects.requireNonNullElse(values.getLast(), "");
            if (name.equals("papers")) {
                body.put(name, values);
            } else if (TRUTHS.contains(name)) {
                body.put(name, value.equals("true"));
            } else if (AMOUNTS.contains(name)) {
                body.put(name, Numbers.typed(value));
            } else if (!OWN.contains(name) && !value.isBlank()) {
                body.put(name, value);
            }
        });
        return body;
    }

    private String show(
            String id,
            String step,
            MultiValueMap<String, String> typed,
            FormProblems problems,
            boolean stale,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var answer = loans.open(id);
        Whole it = Objects.requireNonNull(answer.getBody());
        if (!it.may(Objects.requireNonNull(MOVES.get(step))) && !problems.any() && !stale) {
            throw ServiceProblem.notFound();
        }
        String key = Objects.requireNonNullElse(typed.getFirst("key"), "");
        model.addAttribute("it", it);
        model.addAttribute("step", step);
        model.addAttribute(
                "version", Objects.requireNonNullElse(answer.getHeaders().getETag(), ""));
        model.addAttribute("key", key.isEmpty() ? UUID.randomUUID().toString() : key);
        model.addAttribute("typed", typed.toSingleValueMap());
        model.addAttribute("papers", typed.getOrDefault("papers", it.papers()));
        model.addAttribute("today", LocalDate.now(clock.withZone(Dates.DUSHANBE)));
        model.addAttribute("reasons", Codes.REASONS);
        model.addAttribute("kinds", List.of("rescheduling", "write_off"));
        model.addAttribute("problems", problems);
        model.addAttribute("stale", stale);
        return "loans/step";
    }
}
