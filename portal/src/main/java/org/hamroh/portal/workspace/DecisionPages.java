package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A decision on a case: to admit it, to refuse it, to close it. Each has a page that says what will happen, and is carried out
 * only on the version of the case that the officer has read.
 */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/complaints/{id}/{move:admit|refuse|close}")
final class DecisionPages {
    private static final Map<String, String> STEPS =
            Map.of("admit", "admission", "refuse", "refusal", "close", "closing");
    static final List<String> GROUNDS = List.of(
            "outside_mandate",
            "before_a_court",
            "older_than_a_year",
            "not_verifiable",
            "repeated",
            "insufficient_information",
            "other_body_competent");
    static final List<String> OUTCOMES = List.of(
            "right_restored",
            "wages_paid",
            "mediated",
            "recommendation_issued",
            "no_violation_found",
            "not_established",
            "withdrawn");

    private final OfficeClient office;

    DecisionPages(OfficeClient office) {
        this.office = office;
    }

    @GetMapping
    String ask(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String move,
            HttpServletResponse response,
            Model model) {
        return show(site, id, move, response, model, Map.of(), FormProblems.NONE, false);
    }

    @PostMapping
    String decide(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String move,
            @RequestParam String version,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        try {
            office.decide(id, STEPS.getOrDefault(move, move), version, decision(move, typed));
            return "redirect:" + site.to("/workspace/complaints/" + id + "?done=" + move);
        } catch (ServiceProblem e) {
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            FormProblems problems = stale ? FormProblems.NONE : Refused.problems(e, "explanation");
            response.setStatus(e.status());
            return show(site, id, move, response, model, typed, problems, stale);
        }
    }

    private static Map<String, String> decision(String move, Map<String, String> typed) {
        String explanation = typed.getOrDefault("explanation", "");
        return switch (move) {
            case "refuse" -> Map.of("ground", typed.getOrDefault("ground", ""), "explanation", explanation);
            case "close" -> Map.of("outcome", typed.getOrDefault("outcome", ""), "explanation", explanation);
            default -> Map.of();
        };
    }

    private String show(
            PageAddress site,
            String id,
            String move,
            HttpServletResponse response,
            Model model,
            Map<String, String> typed,
            FormProblems problems,
            boolean stale) {
        var answer = office.open(id);
        OfficeClient.WholeCase it = Objects.requireNonNull(answer.getBody());
        if (!it.allows(move) && typed.isEmpty()) {
            return "redirect:" + site.to("/workspace/complaints/" + id);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("it", it);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("move", move);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("stale", stale);
        model.addAttribute("field", move.equals("refuse") ? "ground" : "outcome");
        model.addAttribute("choices", move.equals("refuse") ? GROUNDS : OUTCOMES);
        return "workspace/decision";
    }
}
