package org.hamroh.portal.health;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamroh.portal.complaint.Places;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a point recorded: the list, one of it, its correction and its withdrawal. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/screenings")
class ScreeningPages {
    private final HealthClient health;
    private final Districts districts;
    private final Places countries;

    ScreeningPages(HealthClient health, Districts districts, Places countries) {
        this.health = health;
        this.districts = districts;
        this.countries = countries;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("found", health.list(day, after));
        model.addAttribute("day", day);
        model.addAttribute("later", !after.isEmpty());
        return "health/list";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String one(@PathVariable String id, HttpServletResponse response, Model model) {
        return show(id, null, FormProblems.NONE, response, model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/correction")
    String correct(
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("site") PageAddress site,
            HttpServletResponse response,
            Model model) {
        Visit visit = Visit.of(form);
        try {
            health.correct(id, version, visit.request());
            return "redirect:" + site.to("/workspace/screenings/" + id);
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return show(id, visit, RecordPages.named(Refused.problems(e, "day")), response, model);
        }
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("site") PageAddress site,
            HttpServletResponse response,
            Model model) {
        try {
            health.withdraw(id, version, Map.of("reason", reason));
            return "redirect:" + site.to("/workspace/screenings/" + id);
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return show(id, null, Refused.problems(e, "reason"), response, model);
        }
    }

    private String show(
            String id,
            @org.jspecify.annotations.Nullable Visit typed,
            FormProblems problems,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var answer = health.open(id);
        var whole = Objects.requireNonNull(answer.getBody());
        model.addAttribute("whole", whole);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("visit", typed == null ? visit(whole) : typed);
        model.addAttribute("typing", typed != null);
        model.addAttribute("problems", problems);
        model.addAttribute("groups", districts.groups());
        model.addAttribute("reasons", Codes.REASONS);
        RecordPages.choices(model, countries);
        return "health/screening";
    }

    private static Visit visit(HealthClient.Whole whole) {
        var now = whole.screening();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("day", now.day());
        form.set("sex", now.sex());
        form.set("band", now.band());
        form.set("home", now.home());
        form.set("destination", Objects.requireNonNullElse(now.destination(), ""));
        form.set("stage", now.stage());
        form.set("resultKnown", now.resultKnown() ? "yes" : "");
        form.set("result-" + now.programme(), Objects.requireNonNullElse(whole.result(), ""));
        form.put("programmes", List.of(now.programme()));
        return Visit.of(form);
    }
}
