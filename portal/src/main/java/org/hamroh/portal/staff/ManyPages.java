package org.hamroh.portal.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Colleagues;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many cases at once for one officer: those that were marked in the list. What was done is told, and can be taken back. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}" + ManyPages.HERE)
final class ManyPages {
    static final String HERE = "/workspace/caseload/assignment";

    private final StaffClient staff;
    private final Colleagues colleagues;
    private final Words words;

    ManyPages(StaffClient staff, Colleagues colleagues, Words words) {
        this.staff = staff;
        this.colleagues = colleagues;
        this.words = words;
    }

    /** Asks for whom; a form comes here with what was marked, and so nothing of it stands in an address. */
    @PostMapping("/choice")
    String choose(
            @RequestParam(defaultValue = "") List<String> marked,
            @ModelAttribute("me") String me,
            HttpServletResponse response,
            Model model) {
        FormProblems problems =
                marked.isEmpty() ? FormProblems.of("marked", words.say("people.none-marked")) : FormProblems.NONE;
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(marked, me, "", response, model, problems);
    }

    @PostMapping
    String assign(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") List<String> marked,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        List<String> ids = marked.stream().map(Marked::of).map(Marked::id).toList();
        try {
            StaffClient.Outcomes outcomes = staff.assignMany(
                    new StaffClient.Bulk(ids, lead.isEmpty() ? null : lead, reason.isBlank() ? null : reason));
            flash.addFlashAttribute("moved", Moved.of(outcomes, Marked.references(marked), lead));
            return "redirect:" + site.to(HERE + "/done");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return show(marked, lead, reason, response, model, Refused.problems(e, "lead"));
        }
    }

    /** What became of it; known only right after. */
    @GetMapping("/done")
    String done(@ModelAttribute("site") PageAddress site, HttpServletResponse response, Model model) {
        if (!model.containsAttribute("moved") && !model.containsAttribute("undone")) {
            return "redirect:" + site.to("/workspace/caseload");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("names", colleagues.names());
        return "staff/done";
    }

    @PostMapping("/undo")
    String undo(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") List<String> marked,
            RedirectAttributes flash) {
        List<String> ids = marked.stream().map(Marked::of).map(Marked::id).toList();
        flash.addFlashAttribute(
                "undone", Moved.of(staff.undo(new StaffClient.Undo(ids)), Marked.references(marked), ""));
        return "redirect:" + site.to(HERE + "/done");
    }

    private String show(
            List<String> marked,
            String lead,
            String reason,
            HttpServletResponse response,
            Model model,
            FormProblems problems) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Map<String, String> references = Marked.references(marked);
        model.addAttribute("marked", marked);
        model.addAttribute("references", references.values());
        model.addAttribute("names", colleagues.names());
        model.addAttribute("lead", lead);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "staff/many";
    }
}
