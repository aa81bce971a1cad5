package org.hamroh.portal.health;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.portal.complaint.Places;
import org.hamroh.portal.site.Dates;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The form for one visit, made for speed: what stays the same all day is kept, what is of the person never is. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/screenings")
class RecordPages {
    private final HealthClient health;
    private final Districts districts;
    private final Places countries;
    private final Clock clock;

    RecordPages(HealthClient health, Districts districts, Places countries, Clock clock) {
        this.health = health;
        this.districts = districts;
        this.countries = countries;
        this.clock = clock;
    }

    /** @param done how many tests the visit before had; empty at first */
    @GetMapping("/new")
    String blank(
            @RequestParam MultiValueMap<String, String> kept,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response,
            Model model) {
        MultiValueMap<String, String> start = new LinkedMultiValueMap<>();
        Visit.KEPT.forEach(name -> start.put(name, kept.getOrDefault(name, List.of(""))));
        start.put("programmes", kept.getOrDefault("programmes", List.of("hiv")));
        if (!kept.containsKey("day")) {
            start.set("day", LocalDate.now(clock.withZone(Dates.DUSHANBE)).toString());
        }
        model.addAttribute("done", done.matches("[1-9]") ? done : "");
        return form(Visit.of(start), FormProblems.NONE, UUID.randomUUID().toString(), response, model);
    }

    @PostMapping("/new")
    String record(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam String key,
            @ModelAttribute("site") PageAddress site,
            HttpServletResponse response,
            Model model) {
        Visit visit = Visit.of(form);
        try {
            var recorded = health.record(key, visit.request());
            var next = UriComponentsBuilder.fromPath(site.to("/workspace/screenings/new"));
            Visit.KEPT.forEach(name -> next.queryParam(name, visit.get(name)));
            visit.programmes().forEach(each -> next.queryParam("programmes", each));
            next.queryParam("done", recorded.screenings().size());
            return "redirect:" + next.encode().toUriString();
        } catch (ServiceProblem e) {
            FormProblems problems = Refused.problems(e, "own");
            response.setStatus(e.status());
            model.addAttribute("done", "");
            return form(visit, problems, key, response, model);
        }
    }

    private String form(Visit visit, FormProblems problems, String key, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("visit", visit);
        model.addAttribute("problems", named(problems));
        model.addAttribute("key", key);
        model.addAttribute("points", health.ownPoints());
        model.addAttribute("groups", districts.groups());
        choices(model, countries);
        return "health/record";
    }

    /** Fields carry the names of the form: {@code person.born} is {@code born}. */
    static FormProblems named(FormProblems problems) {
        List<ServiceProblem.FieldProblem> list = new ArrayList<>();
        problems.list().forEach(each -> {
            String field = each.field().replaceFirst("^person\\.", "").replaceFirst("^person$", "own");
            list.add(new ServiceProblem.FieldProblem(field, each.key(), each.message()));
        });
        return new FormProblems(list);
    }

    static void choices(Model model, Places countries) {
        Map<String, String> destinations = new LinkedHashMap<>();
        Codes.DESTINATIONS.forEach(each -> destinations.put(each, countries.country(each)));
        model.addAttribute("destinations", destinations);
        model.addAttribute("programmes", Codes.PROGRAMMES);
        model.addAttribute("sexes", Codes.SEXES);
        model.addAttribute("bands", Codes.BANDS);
        model.addAttribute("stages", Codes.STAGES);
        model.addAttribute("findings", Codes.FINDINGS);
    }
}
