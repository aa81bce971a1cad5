package org.hamroh.portal.receipt;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another receipt code for a lost one, after questions that only the complainant can answer. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/complaints/{id}/receipt")
final class ReissuePages {
    private static final List<String> QUESTIONS =
            List.of("when_filed", "what_happened", "where", "employer", "amount", "contact", "messages", "files");

    private final ReissueClient cases;

    ReissuePages(ReissueClient cases) {
        this.cases = cases;
    }

    @GetMapping
    String ask(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            HttpServletResponse response,
            Model model) {
        return show(site, id, List.of(), "", FormProblems.NONE, false, response, model);
    }

    @PostMapping
    String reissue(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam(defaultValue = "") List<String> asked,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String reads,
            HttpServletResponse response,
            Model model) {
        try {
            var given = cases.reissue(id, version, Map.of("asked", asked, "reason", reason));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            model.addAttribute("slip", new Slip(1, given.reference(), given.receiptCode(), reads));
            model.addAttribute("id", id);
            return "receipt/reissued";
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            var problems = stale ? FormProblems.NONE : Refused.problems(e, "asked");
            return show(site, id, asked, reason, problems, stale, response, model);
        }
    }

    private String show(
            PageAddress site,
            String id,
            List<String> asked,
            String reason,
            FormProblems problems,
            boolean stale,
            HttpServletResponse response,
            Model model) {
        var answer = cases.open(id);
        var it = Objects.requireNonNull(answer.getBody());
        if (!it.allowedMoves().contains("reissue") && !problems.any()) {
            return "redirect:" + site.to("/workspace/complaints/" + id);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("it", it);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("questions", QUESTIONS);
        model.addAttribute("asked", asked);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        model.addAttribute("stale", stale);
        return "receipt/reissue";
    }
}
