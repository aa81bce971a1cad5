package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.portal.complaint.Codes;
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
 * A decision on a case. Each has a page that says what will happen, and is carried out only on the version of the case that the
 * officer has read.
 */
@WorkspacePage
@RequestMapping(
        "/{language:tg|ru|en|uz|ky}/workspace/complaints/{id}/{move:review|admit|refuse|investigate|ask|ask-body|resume|resolve|close|confirm|send-back|reopen}")
final class DecisionPages {
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
    static final List<String> BODIES = List.of(
            "employer",
            "police",
            "prosecutor",
            "court",
            "labour_inspection",
            "migration_service",
            "consulate",
            "counterpart",
            "ngo",
            "other");
    static final List<String> ANSWERS =
            List.of("awaited", "followed", "followed_in_part", "not_followed", "not_answered");

    private final OfficeClient office;
    private final Colleagues colleagues;
    private final Inserting inserting;

    DecisionPages(OfficeClient office, Colleagues colleagues, Inserting inserting) {
        this.office = office;
        this.colleagues = colleagues;
        this.inserting = inserting;
    }

    @GetMapping
    String ask(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String move,
            HttpServletResponse response,
            Model model) {
        return show(site, id, known(move), response, model, Map.of(), FormProblems.NONE, "");
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
        OfficeMove decided = known(move);
        if (typed.containsKey("insert")) {
            return show(site, id, decided, response, model, inserted(id, decided, typed), FormProblems.NONE, "");
        }
        try {
            office.decide(id, decided.step(), version, decided.decision(typed));
            return "redirect:" + site.to("/workspace/complaints/" + id + "?done=" + decided.path());
        } catch (ServiceProblem e) {
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            FormProblems problems = stale ? FormProblems.NONE : Refused.problems(e, "decision");
            response.setStatus(e.status());
            return show(site, id, decided, response, model, typed, problems, stale ? version : "");
        }
    }

    /** What was typed, and after it the words that were chosen. */
    private Map<String, String> inserted(String id, OfficeMove move, Map<String, String> typed) {
        Map<String, String> longer = new HashMap<>(typed);
        OfficeClient.WholeCase it = Objects.requireNonNull(office.open(id).getBody());
        String field = move.words();
        String template = typed.getOrDefault("template", "");
        longer.put(field, inserting.into(typed.getOrDefault(field, ""), template, it));
        return longer;
    }

    private static OfficeMove known(String move) {
        return OfficeMove.at(move).orElseThrow();
    }

    private String show(
            PageAddress site,
            String id,
            OfficeMove move,
            HttpServletResponse response,
            Model model,
            Map<String, String> typed,
            FormProblems problems,
            String decidedOn) {
        var answer = office.open(id);
        OfficeClient.WholeCase it = Objects.requireNonNull(answer.getBody());
        boolean allowed = it.allows(move.code());
        if (!allowed && typed.isEmpty()) {
            return "redirect:" + site.to("/workspace/complaints/" + id);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("it", it);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("move", move.path());
        model.addAttribute("fields", move.fields(it.stage()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        // An older version was decided on: what happened since is shown, and the decision may be sent again on this
        // one.
        model.addAttribute("stale", !decidedOn.isEmpty());
        model.addAttribute("news", decidedOn.isEmpty() ? List.of() : Since.of(it, decidedOn, ""));
        model.addAttribute("names", colleagues.names());
        model.addAttribute("gone", !allowed);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("kept", move.typedWords(typed));
        model.addAttribute("wordsField", move.words());
        model.addAttribute("offers", move.words().isEmpty() ? List.of() : inserting.offered(List.of(move.purpose())));
        model.addAttribute("grounds", GROUNDS);
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("bodies", BODIES);
        model.addAttribute("answers", ANSWERS);
        model.addAttribute("currencies", Codes.CURRENCIES);
        return "workspace/decision";
    }
}
