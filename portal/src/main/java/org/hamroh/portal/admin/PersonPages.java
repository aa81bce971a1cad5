package org.hamroh.portal.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.admin.AdminClient.Person;
import org.hamroh.portal.admin.AdminClient.Wish;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: what they may do, where they are signed in. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/admin/people/{id:[0-9a-f-]{36}}")
final class PersonPages {
    private final AdminClient admin;

    PersonPages(AdminClient admin) {
        this.admin = admin;
    }

    @GetMapping
    String one(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        return show(id, null, FormProblems.NONE, false, model);
    }

    @PostMapping
    String assign(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Wish wish = PeoplePages.wish(typed);
        try {
            admin.assign(id, version, wish);
            return "redirect:" + site.to(PeoplePages.HERE + "/" + id + "?done=changed");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            return show(
                    id, stale ? null : wish, stale ? FormProblems.NONE : Refused.problems(e, "roles"), stale, model);
        }
    }

    @PostMapping("/sessions/end")
    String endSession(@ModelAttribute("site") PageAddress site, @PathVariable String id, @RequestParam String session) {
        admin.endSession(id, session);
        return "redirect:" + site.to(PeoplePages.HERE + "/" + id + "?done=session-ended");
    }

    private String show(String id, @Nullable Wish typed, FormProblems problems, boolean stale, Model model) {
        var answer = admin.person(id);
        Person it = Objects.requireNonNull(answer.getBody());
        model.addAttribute("it", it);
        model.addAttribute("id", id);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute(
                "wish",
                typed != null
                        ? typed
                        : new Wish(
                                it.signInName(), it.name(), it.organisation(), it.roles(), it.places(), it.language()));
        model.addAttribute("problems", problems);
        model.addAttribute("stale", stale);
        model.addAttribute("organisations", Choices.organisations(admin));
        model.addAttribute("roles", Choices.ROLES);
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("sessions", admin.sessions(id));
        return "admin/person";
    }
}
