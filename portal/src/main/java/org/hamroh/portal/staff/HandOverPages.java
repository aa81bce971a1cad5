package org.hamroh.portal.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Colleagues;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * All open cases of one officer for another, as before a leave. They are shown first; exactly what was shown is handed over, a
 * hundred at a time, and can be taken back.
 */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}" + HandOverPages.HERE)
final class HandOverPages {
    static final String HERE = "/workspace/caseload/hand-over";
    private static final int MOST = 100;

    private final StaffClient staff;
    private final Colleagues colleagues;

    HandOverPages(StaffClient staff, Colleagues colleagues) {
        this.staff = staff;
        this.colleagues = colleagues;
    }

    @GetMapping
    String ask(
            @ModelAttribute("me") String me,
            @ModelAttribute("roles") Set<String> roles,
            @RequestParam(defaultValue = "") String from,
            HttpServletResponse response,
            Model model) {
        boolean head = roles.contains("ombudsman.head");
        return show(head && !from.isEmpty() ? from : me, "", "", head, response, model, FormProblems.NONE);
    }

    @PostMapping
    String handOver(
            @ModelAttribute("site") PageAddress site,
            @ModelAttribute("roles") Set<String> roles,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> marked,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        List<String> ids = marked.stream().map(Marked::of).map(Marked::id).toList();
        try {
            StaffClient.Outcomes outcomes = staff.handOver(
                    new StaffClient.HandOver(from, to.isEmpty() ? null : to, ids, reason.isBlank() ? null : reason));
            flash.addFlashAttribute("moved", Moved.of(outcomes, Marked.references(marked), to));
            return "redirect:" + site.to(ManyPages.HERE + "/done");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            boolean head = roles.contains("ombudsman.head");
            return show(from, to, reason, head, response, model, Refused.problems(e, "to"));
        }
    }

    private String show(
            String from,
            String to,
            String reason,
            boolean head,
            HttpServletResponse response,
            Model model,
            FormProblems problems) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        StaffClient.Found found = staff.cases(from, true, "-filedAt", MOST);
        Colleagues.Names names = colleagues.names();
        model.addAttribute("found", found);
        model.addAttribute("names", names);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("receivers", names.without(List.of(from)));
        model.addAttribute("reason", reason);
        model.addAttribute("head", head);
        model.addAttribute("problems", problems);
        return "staff/hand-over";
    }
}
