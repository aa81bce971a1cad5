package org.hamroh.portal.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a case beyond one's places, for a reason; says beforehand who will be told. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/break-glass")
final class GlassPages {
    private final GlassClient glass;
    private final Words words;

    GlassPages(GlassClient glass, Words words) {
        this.glass = glass;
        this.words = words;
    }

    @GetMapping
    String ask(Model model) {
        return show(model, "", "", FormProblems.NONE);
    }

    @PostMapping
    String open(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (reference.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    model, reference, reason, FormProblems.of("reference", words.say("audit.glass-reference-needed")));
        }
        try {
            GlassClient.Opened opened = glass.open(reference.strip(), Map.of("reason", reason));
            return "redirect:" + site.to("/workspace/complaints/" + opened.complaint());
        } catch (ServiceProblem e) {
            if (e.unavailable()) {
                throw e;
            }
            response.setStatus(e.status());
            return show(model, reference, reason, problems(e));
        }
    }

    private FormProblems problems(ServiceProblem e) {
        if (!e.fields().isEmpty()) {
            return new FormProblems(e.fields());
        }
        return FormProblems.of("reference", e.is(HttpStatus.NOT_FOUND) ? words.say("audit.glass-unknown") : e.detail());
    }

    private static String show(Model model, String reference, String reason, FormProblems problems) {
        model.addAttribute("reference", reference);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "audit/break-glass";
    }
}
