package org.hamroh.portal.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Colleagues;
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

/** Who works on one case: an officer who answers for it, and others; and who may not work on it. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/complaints/{id}")
final class StaffPages {
    private final StaffClient staff;
    private final Colleagues colleagues;

    StaffPages(StaffClient staff, Colleagues colleagues) {
        this.staff = staff;
        this.colleagues = colleagues;
    }

    @GetMapping("/staff")
    String ask(@PathVariable String id, HttpServletResponse response, Model model) {
        return show(id, response, model, MultiValueMap.fromSingleValue(Map.of()), FormProblems.NONE, false);
    }

    @PostMapping("/staff")
    String assign(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        String lead = first(typed, "lead");
        String reason = first(typed, "reason");
        try {
            staff.assign(
                    id,
                    first(typed, "version"),
                    new StaffClient.Assignment(
                            lead.isEmpty() ? null : lead,
                            typed.getOrDefault("others", List.of()),
                            reason.isBlank() ? null : reason));
            return "redirect:" + site.to("/workspace/complaints/" + id + "?done=assigned");
        } catch (ServiceProblem e) {
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            response.setStatus(e.status());
            FormProblems problems = stale ? FormProblems.NONE : Refused.problems(e, "lead");
            return show(id, response, model, typed, problems, stale);
        }
    }

    @GetMapping("/conflict")
    String askConflict(@PathVariable String id, HttpServletResponse response, Model model) {
        return showConflict(id, response, model, "", FormProblems.NONE, false);
    }

    @PostMapping("/conflict")
    String declareConflict(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            staff.declareConflict(id, version, new StaffClient.Reason(reason));
            return "redirect:" + site.to("/workspace/complaints/" + id + "?done=conflict");
        } catch (ServiceProblem e) {
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            response.setStatus(e.status());
            FormProblems problems = stale ? FormProblems.NONE : Refused.problems(e, "reason");
            return showConflict(id, response, model, reason, problems, stale);
        }
    }

    private String showConflict(
            String id, HttpServletResponse response, Model model, String reason, FormProblems problems, boolean stale) {
        open(id, response, model, problems, stale);
        model.addAttribute("reason", reason);
        return "staff/conflict";
    }

    private String show(
            String id,
            HttpServletResponse response,
            Model model,
            MultiValueMap<String, String> typed,
            FormProblems problems,
            boolean stale) {
        StaffClient.Case it = open(id, response, model, problems, stale);
        Colleagues.Names names = colleagues.names();
        boolean fresh = typed.isEmpty();
        // One who has left the office, or was never in the list, is still shown where the case has that officer.
        List<Colleagues.Person> offered =
                new ArrayList<>(names.without(it.staff().conflicted()));
        model.addAttribute("names", names);
        model.addAttribute("offered", offered);
        model.addAttribute("lead", fresh ? Objects.requireNonNullElse(it.staff().lead(), "") : first(typed, "lead"));
        model.addAttribute("others", fresh ? it.staff().others() : typed.getOrDefault("others", List.of()));
        model.addAttribute("reason", first(typed, "reason"));
        return "staff/assign";
    }

    private StaffClient.Case open(
            String id, HttpServletResponse response, Model model, FormProblems problems, boolean stale) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var answer = staff.open(id);
        StaffClient.Case it = Objects.requireNonNull(answer.getBody());
        model.addAttribute("it", it);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("problems", problems);
        model.addAttribute("stale", stale);
        return it;
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }
}
