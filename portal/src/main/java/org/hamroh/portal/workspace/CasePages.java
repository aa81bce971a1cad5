package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.Downloads;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.OfficeClient.Letter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
    private static final List<String> PURPOSES = List.of("question", "letter");
    private static final String DONE = "message|note|assigned|conflict";

    private final OfficeClient office;
    private final Colleagues colleagues;
    private final Inserting inserting;

    CasePages(OfficeClient office, Colleagues colleagues, Inserting inserting) {
        this.office = office;
        this.colleagues = colleagues;
        this.inserting = inserting;
    }

    /** What is being written, and how far it came. */
    private record Writing(
            String text, String visibility, String key, FormProblems problems, List<OfficeClient.Happening> news) {
        static Writing nothing() {
            return new Writing("", "complainant", UUID.randomUUID().toString(), FormProblems.NONE, List.of());
        }
    }

    @GetMapping
    String read(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("done", OfficeMove.at(done).isPresent() || done.matches(DONE) ? done : "");
        return show(office.open(id), response, model, Writing.nothing());
    }

    /** A message is sent only to a case that its writer knows: what others did meanwhile is shown first, and the words stay. */
    @PostMapping("/messages")
    String write(
            @ModelAttribute("site") PageAddress site,
            @ModelAttribute("me") String me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "complainant") String visibility,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String insert,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("done", "");
        boolean note = visibility.equals("internal");
        if (!insert.isEmpty() || !note) {
            var now = office.open(id);
            OfficeClient.WholeCase it = Objects.requireNonNull(now.getBody());
            if (!insert.isEmpty()) {
                String longer = inserting.into(text, template, it);
                return show(now, response, model, new Writing(longer, visibility, key, FormProblems.NONE, List.of()));
            }
            List<OfficeClient.Happening> news = Since.of(it, seen, me);
            if (!news.isEmpty()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return show(now, response, model, new Writing(text, visibility, key, FormProblems.NONE, news));
            }
        }
        try {
            office.write(id, key, new Letter(text, visibility, List.of()));
            return "redirect:"
                    + site.to("/workspace/complaints/" + id + "?done=" + (note ? "note" : "message") + "#messages");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            FormProblems problems = Refused.problems(e, "text");
            return show(office.open(id), response, model, new Writing(text, visibility, key, problems, List.of()));
        }
    }

    @GetMapping("/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String attachment) {
        return Downloads.of(office.attachment(id, attachment));
    }

    private String show(
            ResponseEntity<OfficeClient.WholeCase> answer, HttpServletResponse response, Model model, Writing writing) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OfficeClient.WholeCase it = Objects.requireNonNull(answer.getBody());
        seen(it);
        model.addAttribute("it", it);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("names", colleagues.names());
        model.addAttribute("offers", it.allows("message") ? inserting.offered(PURPOSES) : List.of());
        model.addAttribute("moves", OfficeMove.among(it.allowedMoves()));
        model.addAttribute("text", writing.text());
        model.addAttribute("visibility", writing.visibility());
        model.addAttribute("key", writing.key());
        model.addAttribute("problems", writing.problems());
        model.addAttribute("news", writing.news());
        return "workspace/case";
    }

    /** That it could not be marked as read keeps nobody from reading it. */
    private void seen(OfficeClient.WholeCase it) {
        try {
            if (it.unread()) {
                office.read(it.id());
            }
        } catch (ServiceProblem e) {
            if (!e.is(HttpStatus.NOT_FOUND) && !e.unavailable()) {
                throw e;
            }
        }
    }
}
