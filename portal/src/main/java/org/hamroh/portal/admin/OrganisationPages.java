package org.hamroh.portal.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.admin.AdminClient.Founding;
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

/** Organisations: found, looked at, renamed. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/admin/organisations")
final class OrganisationPages {
    private static final String HERE = "/workspace/admin/organisations";

    private final AdminClient admin;

    OrganisationPages(AdminClient admin) {
        this.admin = admin;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("found", admin.organisations(q, after, Choices.PART));
        model.addAttribute("q", q);
        model.addAttribute("later", !after.isEmpty());
        model.addAttribute("done", done);
        return "admin/organisations";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(model, "", Map.of("type", Choices.TYPES.getFirst()), FormProblems.NONE, false);
    }

    @PostMapping("/new")
    String found(
            @ModelAttribute("site") PageAddress site,
            @ModelAttribute(CommandAdvice.COMMAND) String command,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        try {
            admin.found(command, founding(typed));
            return "redirect:" + site.to(HERE + "?done=founded");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return form(model, "", typed, Refused.problems(e, "id"), false);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        return form(model, id, typed(id, model), FormProblems.NONE, false);
    }

    @PostMapping("/{id}")
    String rename(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        try {
            admin.rename(id, version, founding(typed));
            return "redirect:" + site.to(HERE + "/" + id + "?done=changed");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            Map<String, String> current = typed(id, model);
            return form(
                    model,
                    id,
                    stale ? current : typed,
                    stale ? FormProblems.NONE : Refused.problems(e, "names"),
                    stale);
        }
    }

    private Map<String, String> typed(String id, Model model) {
        var answer = admin.organisation(id);
        AdminClient.Organisation it = Objects.requireNonNull(answer.getBody());
        model.addAttribute("it", it);
        model.addAttribute("version", answer.getHeaders().getETag());
        Map<String, String> typed = new LinkedHashMap<>();
        it.names().forEach((language, name) -> typed.put("name-" + language, name));
        typed.put("places", String.join(", ", it.places()));
        typed.put("type", it.type());
        return typed;
    }

    private static Founding founding(Map<String, String> typed) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String name = typed.getOrDefault("name-" + language.code(), "").strip();
            if (!name.isEmpty()) {
                names.put(language.code(), name);
            }
        }
        return new Founding(
                typed.getOrDefault("id", "").strip(),
                typed.getOrDefault("type", ""),
                names,
                Choices.places(typed.getOrDefault("places", "")));
    }

    private static String form(
            Model model, String id, Map<String, String> typed, FormProblems problems, boolean stale) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("stale", stale);
        model.addAttribute("types", Choices.TYPES);
        model.addAttribute("languages", List.of(Language.values()));
        return "admin/organisation";
    }
}
