package org.hamroh.portal.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamroh.portal.admin.AdminClient.Wish;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People: found by the beginning of a name, and invited. */
@WorkspacePage
final class PeoplePages {
    static final String HERE = "/workspace/admin/people";

    private final AdminClient admin;

    PeoplePages(AdminClient admin) {
        this.admin = admin;
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/workspace/admin")
    String first(@ModelAttribute("site") PageAddress site) {
        return "redirect:" + site.to(HERE);
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/workspace/admin/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String active,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        model.addAttribute("found", admin.people(q, organisation, active, after, Choices.PART));
        model.addAttribute("organisations", Choices.organisations(admin));
        model.addAttribute("q", q);
        model.addAttribute("organisation", organisation);
        model.addAttribute("active", active);
        model.addAttribute("later", !after.isEmpty());
        model.addAttribute("filtered", !(q + organisation + active).isBlank());
        return "admin/people";
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/workspace/admin/people/new")
    String blank(@RequestParam(defaultValue = "") String organisation, Model model) {
        return form(model, new Wish("", "", organisation, Set.of(), Set.of(), "tg"), FormProblems.NONE);
    }

    @PostMapping("/{language:tg|ru|en|uz|ky}/workspace/admin/people/new")
    String invite(
            @ModelAttribute(CommandAdvice.COMMAND) String command,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Wish wish = wish(typed);
        try {
            model.addAttribute("handed", admin.invite(command, wish));
            model.addAttribute("name", wish.name());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return "admin/handed";
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return form(model, wish, Refused.problems(e, "signInName"));
        }
    }

    static Wish wish(MultiValueMap<String, String> typed) {
        Map<String, String> single = typed.toSingleValueMap();
        return new Wish(
                single.getOrDefault("signInName", "").strip(),
                single.getOrDefault("name", "").strip(),
                single.getOrDefault("organisation", ""),
                Set.copyOf(typed.getOrDefault("roles", List.of())),
                Choices.places(single.getOrDefault("places", "")),
                single.getOrDefault("reads", ""));
    }

    private String form(Model model, Wish wish, FormProblems problems) {
        model.addAttribute("id", "");
        model.addAttribute("wish", wish);
        model.addAttribute("problems", problems);
        model.addAttribute("organisations", Choices.organisations(admin));
        model.addAttribute("roles", Choices.ROLES);
        model.addAttribute("languages", List.of(org.hamroh.kernel.text.Language.values()));
        model.addAttribute("stale", false);
        return "admin/invite";
    }
}
