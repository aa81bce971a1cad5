package org.hamroh.portal.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.complaint.Places;
import org.hamroh.portal.registry.RegistryClient.Entry;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Counterparts and bodies at home: the list, who is competent for a place on a day, and the page of each. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/registry")
final class RegistryPages {
    static final String HERE = "/workspace/registry";
    private static final List<String> KINDS = List.of(
            "counterpart",
            "prosecutor",
            "labour_inspection",
            "migration_service",
            "consulate",
            "police",
            "court",
            "ngo",
            "other");

    private final RegistryClient registry;
    private final Places places;
    private final Clock clock;

    RegistryPages(RegistryClient registry, Places places, Clock clock) {
        this.registry = registry;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        var all = registry.all();
        String day = on.matches("\\d{4}-\\d{2}-\\d{2}") ? on : today().toString();
        model.addAttribute("abroad", all.stream().filter(Entry::isCounterpart).toList());
        model.addAttribute(
                "home", all.stream().filter(each -> !each.isCounterpart()).toList());
        model.addAttribute("mayChange", all.stream().anyMatch(Entry::mayChange));
        model.addAttribute("competent", country.isEmpty() ? null : registry.competent(country, region, day));
        model.addAttribute("country", country);
        model.addAttribute("region", region);
        model.addAttribute("on", day);
        model.addAttribute("today", today());
        model.addAttribute("countries", places.common());
        model.addAttribute("otherCountries", places.others());
        model.addAttribute("done", done.equals("added"));
        return "registry/list";
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "counterpart") String kind, Model model) {
        model.addAttribute("id", "");
        return form(model, Map.of("kind", kind, "key", UUID.randomUUID().toString()), FormProblems.NONE, false);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        try {
            var body = new LinkedHashMap<String, Object>();
            body.put("id", Typed.text(typed, "id"));
            body.put("kind", Typed.text(typed, "kind"));
            body.put("agreements", List.of());
            registry.add(typed.getOrDefault("key", ""), Typed.over(body, typed));
            return "redirect:" + site.to(HERE + "?done=added");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            model.addAttribute("id", "");
            return form(model, typed, Refused.problems(e, "id"), false);
        }
    }

    @GetMapping("/{id}")
    String read(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("it", Objects.requireNonNull(registry.one(id).getBody()));
        model.addAttribute("today", today());
        model.addAttribute("done", done.equals("changed"));
        return "registry/entry";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        return form(model, Typed.of(known(id, model)), FormProblems.NONE, false);
    }

    @PostMapping("/{id}/edit")
    String change(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        var it = known(id, model);
        try {
            registry.change(id, version, Typed.over(Typed.body(it), typed));
            return "redirect:" + site.to(HERE + "/" + id + "?done=changed");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            return form(model, typed, stale ? FormProblems.NONE : Refused.problems(e, "names"), stale);
        }
    }

    private Entry known(String id, Model model) {
        var answer = registry.one(id);
        model.addAttribute("id", id);
        model.addAttribute("version", answer.getHeaders().getETag());
        return Objects.requireNonNull(answer.getBody());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.DUSHANBE);
    }

    private static String form(Model model, Map<String, String> typed, FormProblems problems, boolean stale) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("stale", stale);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("languages", List.of(Language.values()));
        return "registry/form";
    }
}
