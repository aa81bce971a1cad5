package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.Downloads;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.OfficeClient.Letter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: everything known of it, and the conversation with the complainant. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/complaints/{id}")
final class CasePages {
    private final OfficeClient office;

    CasePages(OfficeClient office) {
        this.office = office;
    }

    @GetMapping
    String read(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("done", OfficeMove.at(done).isPresent() || done.matches("message|note") ? done : "");
        return show(id, response, model, "", "complainant", UUID.randomUUID().toString(), FormProblems.NONE);
    }

    @PostMapping("/messages")
    String write(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "complainant") String visibility,
            @RequestParam String key,
            HttpServletResponse response,
            Model model) {
        try {
            office.write(id, key, new Letter(text, visibility, java.util.List.of()));
            String done = visibility.equals("internal") ? "note" : "message";
            return "redirect:" + site.to("/workspace/complaints/" + id + "?done=" + done + "#messages");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            model.addAttribute("done", "");
            return show(id, response, model, text, visibility, key, Refused.problems(e, "text"));
        }
    }

    @GetMapping("/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String attachment) {
        return Downloads.of(office.attachment(id, attachment));
    }

    private String show(
            String id,
            HttpServletResponse response,
            Model model,
            String text,
            String visibility,
            String key,
            FormProblems problems) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OfficeClient.WholeCase it = Objects.requireNonNull(office.open(id).getBody());
        model.addAttribute("it", it);
        model.addAttribute("moves", OfficeMove.among(it.allowedMoves()));
        model.addAttribute("text", text);
        model.addAttribute("visibility", visibility);
        model.addAttribute("key", key);
        model.addAttribute("problems", problems);
        return "workspace/case";
    }
}
