package org.hamroh.portal.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamroh.portal.admin.AdminClient.Person;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Acts on a person that are asked about first: each has a page that says what will happen. */
@WorkspacePage
@RequestMapping(
        "/{language:tg|ru|en|uz|ky}/workspace/admin/people/{id:[0-9a-f-]{36}}/{act:suspend|resume|link|hand-over|end-sessions}")
final class PersonActPages {
    private static final int COLLEAGUES = 100;

    private final AdminClient admin;

    PersonActPages(AdminClient admin) {
        this.admin = admin;
    }

    @GetMapping
    String ask(@PathVariable String id, @PathVariable String act, Model model) {
        return show(id, act, FormProblems.NONE, model);
    }

    @PostMapping
    String carryOut(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute(CommandAdvice.COMMAND) String command,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean phone,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response,
            Model model) {
        try {
            switch (act) {
                case "suspend" -> admin.suspend(id);
                case "resume" -> admin.resume(id);
                case "end-sessions" -> admin.endSessions(id);
                case "hand-over" -> admin.handOver(id, version, to.isEmpty() ? Map.of() : Map.of("to", to));
                default -> {
                    return hand(id, command, phone, response, model);
                }
            }
            return "redirect:" + site.to(PeoplePages.HERE + "/" + id + "?done=" + act);
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return show(id, act, Refused.problems(e, "to"), model);
        }
    }

    private String hand(String id, String command, boolean phone, HttpServletResponse response, Model model) {
        model.addAttribute("handed", admin.link(id, command, Map.of("phone", phone)));
        model.addAttribute(
                "name", Objects.requireNonNull(admin.person(id).getBody()).name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "admin/handed";
    }

    private String show(String id, String act, FormProblems problems, Model model) {
        var answer = admin.person(id);
        Person it = Objects.requireNonNull(answer.getBody());
        model.addAttribute("subject", it.name());
        model.addAttribute("about", "person");
        model.addAttribute("act", act);
        model.addAttribute("back", PeoplePages.HERE + "/" + id);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("problems", problems);
        model.addAttribute("colleagues", act.equals("hand-over") ? colleagues(it) : List.of());
        return "admin/confirm";
    }

    private List<Person> colleagues(Person it) {
        return admin.people("", it.organisation(), "true", "", COLLEAGUES).items().stream()
                .filter(other -> !other.id().equals(it.id()))
                .toList();
    }
}
