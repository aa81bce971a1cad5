package org.hamroh.portal.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Acts on organisations, programs and keys that are asked about first. */
@WorkspacePage
final class ActPages {
    private static final String BASE = "/{language:tg|ru|en|uz|ky}/workspace/admin";
    private static final String ORGANISATION = BASE + "/organisations/{id}/{act:suspend|resume}";
    private static final String PROGRAM = BASE + "/programs/{id}/{act:suspend|resume|secret}";
    private static final String KEYS = BASE + "/keys";

    private final AdminClient admin;

    ActPages(AdminClient admin) {
        this.admin = admin;
    }

    @GetMapping(ORGANISATION)
    String askOrganisation(
            @ModelAttribute("site") PageAddress site, @PathVariable String id, @PathVariable String act, Model model) {
        return organisation(site, id, act, FormProblems.NONE, model);
    }

    @PostMapping(ORGANISATION)
    String organisation(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String act,
            HttpServletResponse response,
            Model model) {
        try {
            if (act.equals("suspend")) {
                admin.suspendOrganisation(id);
            } else {
                admin.resumeOrganisation(id);
            }
            return "redirect:" + site.to("/workspace/admin/organisations/" + id + "?done=" + act);
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return organisation(site, id, act, Refused.problems(e, "act"), model);
        }
    }

    @GetMapping(PROGRAM)
    String askProgram(@PathVariable String id, @PathVariable String act, Model model) {
        return ask(model, "program", act, admin.program(id).id(), "/workspace/admin/programs/" + id);
    }

    @PostMapping(PROGRAM)
    String program(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute(CommandAdvice.COMMAND) String command,
            @RequestParam(defaultValue = "24") int overlap,
            HttpServletResponse response,
            Model model) {
        switch (act) {
            case "suspend" -> admin.suspendProgram(id);
            case "resume" -> admin.resumeProgram(id);
            default -> {
                model.addAttribute("credentials", admin.changeSecret(id, command, overlap));
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                return "admin/secret";
            }
        }
        return "redirect:" + site.to("/workspace/admin/programs/" + id + "?done=" + act);
    }

    @GetMapping(KEYS)
    String keys(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("keys", admin.keys());
        model.addAttribute("done", done);
        return "admin/keys";
    }

    @PostMapping(KEYS)
    String rotate(@ModelAttribute("site") PageAddress site) {
        admin.rotate();
        return "redirect:" + site.to("/workspace/admin/keys?done=rotated");
    }

    private String organisation(PageAddress site, String id, String act, FormProblems problems, Model model) {
        var it = Objects.requireNonNull(admin.organisation(id).getBody());
        String page = ask(model, "organisation", act, it.name(site.language()), "/workspace/admin/organisations/" + id);
        model.addAttribute("problems", problems);
        return page;
    }

    private static String ask(Model model, String about, String act, String subject, String back) {
        model.addAttribute("about", about);
        model.addAttribute("act", act);
        model.addAttribute("subject", subject);
        model.addAttribute("back", back);
        model.addAttribute("version", "");
        model.addAttribute("colleagues", List.of());
        model.addAttribute("problems", FormProblems.NONE);
        return "admin/confirm";
    }
}
