package org.hamroh.portal.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.admin.AdminClient.Registering;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Programs of partners that call the services in their own name. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/admin/programs")
final class ProgramPages {
    private final AdminClient admin;

    ProgramPages(AdminClient admin) {
        this.admin = admin;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("found", admin.programs(q, after, Choices.PART));
        model.addAttribute("q", q);
        model.addAttribute("later", !after.isEmpty());
        return "admin/programs";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(model, new Registering("", "", Set.of(), Set.of(), "en"), FormProblems.NONE);
    }

    @PostMapping("/new")
    String register(
            @ModelAttribute(CommandAdvice.COMMAND) String command,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        var single = typed.toSingleValueMap();
        Registering wish = new Registering(
                single.getOrDefault("id", "").strip(),
                single.getOrDefault("organisation", ""),
                Set.copyOf(typed.getOrDefault("roles", List.of())),
                Choices.places(single.getOrDefault("places", "")),
                single.getOrDefault("reads", ""));
        try {
            model.addAttribute("credentials", admin.register(command, wish));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return "admin/secret";
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return form(model, wish, Refused.problems(e, "id"));
        }
    }

    @GetMapping("/{id:[a-z][a-z0-9-]{2,59}}")
    String one(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("it", admin.program(id));
        model.addAttribute("done", done);
        return "admin/program";
    }

    private String form(Model model, Registering wish, FormProblems problems) {
        model.addAttribute("wish", wish);
        model.addAttribute("problems", problems);
        model.addAttribute("organisations", Choices.organisations(admin));
        model.addAttribute(
                "roles",
                Choices.ROLES.stream().filter(role -> !role.equals("admin")).toList());
        model.addAttribute("languages", List.of(Language.values()));
        return "admin/register";
    }
}
