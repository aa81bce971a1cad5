package org.hamroh.portal.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamroh.portal.editing.EditingClient.Desk;
import org.hamroh.portal.editing.EditingClient.Text;
import org.hamroh.portal.editing.EditingClient.Writing;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
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

/** One article in one language: the text, a preview, its versions, and what may be done with it. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/guides/{slug:[a-z0-9-]{2,60}}/{tongue:tg|ru|en|uz|ky}")
final class TextPages {
    private final EditingClient articles;

    TextPages(EditingClient articles) {
        this.articles = articles;
    }

    @GetMapping
    String text(
            @PathVariable String slug,
            @PathVariable String tongue,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response,
            Model model) {
        ResponseEntity<Desk> answer = articles.read(slug, tongue);
        Desk desk = Objects.requireNonNull(answer.getBody());
        model.addAttribute("done", done.matches("saved|translation|publication|withdrawal|review|planned") ? done : "");
        return show(answer, desk.text() == null ? Text.EMPTY : desk.text(), "", response, model);
    }

    /** Shows what was typed as readers would see it, or saves it; nothing typed is lost when it cannot be saved. */
    @PostMapping
    String write(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String slug,
            @PathVariable String tongue,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Text text = new Text(
                typed.getOrDefault("title", ""),
                typed.getOrDefault("summary", ""),
                typed.getOrDefault("body", ""),
                typed.getOrDefault("laws", "").lines().toList());
        model.addAttribute("note", typed.getOrDefault("note", ""));
        model.addAttribute("seen", typed.getOrDefault("seen", ""));
        try {
            if (!"save".equals(typed.get("act"))) {
                model.addAttribute(
                        "preview",
                        articles.preview(Map.of("language", tongue, "body", Objects.requireNonNull(text.body())))
                                .html());
                return show(articles.read(slug, tongue), text, "", response, model);
            }
            articles.write(
                    slug,
                    tongue,
                    typed.getOrDefault("seen", ""),
                    new Writing(
                            text,
                            typed.getOrDefault("note", ""),
                            typed.containsKey("spelling"),
                            typed.containsKey("machine")));
            return "redirect:" + page(site, slug, tongue) + "?done=saved";
        } catch (ServiceProblem e) {
            return refused(e, slug, tongue, text, response, model);
        }
    }

    /** @param move translation, publication, withdrawal or review */
    @PostMapping("/{move:translation|publication|withdrawal|review}")
    String move(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String slug,
            @PathVariable String tongue,
            @PathVariable String move,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String from,
            HttpServletResponse response,
            Model model) {
        try {
            Map<String, Object> more = new HashMap<>();
            if (move.equals("publication") && !from.isBlank()) {
                more.put(
                        "from",
                        LocalDate.parse(from).atStartOfDay(Dates.DUSHANBE).toInstant());
            }
            if (move.equals("review")) {
                articles.review(slug, seen);
            } else {
                articles.move(slug, tongue, move, seen, more);
            }
            return "redirect:" + page(site, slug, tongue) + "?done=" + (more.isEmpty() ? move : "planned");
        } catch (ServiceProblem e) {
            return refused(e, slug, tongue, null, response, model);
        } catch (DateTimeException notADay) {
            return "redirect:" + page(site, slug, tongue);
        }
    }

    @GetMapping("/changes")
    String changes(
            @PathVariable String slug,
            @PathVariable String tongue,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "1") int to,
            Model model) {
        model.addAttribute("slug", slug);
        model.addAttribute("tongue", tongue);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("changes", articles.changes(slug, tongue, from, to));
        return "editing/changes";
    }

    private String refused(
            ServiceProblem e,
            String slug,
            String tongue,
            @Nullable Text typed,
            HttpServletResponse response,
            Model model) {
        boolean expected = e.is(HttpStatus.UNPROCESSABLE_CONTENT)
                || e.is(HttpStatus.CONFLICT)
                || e.is(HttpStatus.PRECONDITION_FAILED);
        if (!expected) {
            throw e;
        }
        response.setStatus(e.status());
        model.addAttribute(
                "problems",
                e.fields().isEmpty()
                        ? FormProblems.of("title", e.detail())
                        : new FormProblems(e.fields().stream()
                                .map(each -> new ServiceProblem.FieldProblem(
                                        each.field().replace("text.", ""), each.key(), each.message()))
                                .toList()));
        if (e.is(HttpStatus.PRECONDITION_FAILED)) {
            // What somebody else saved is shown below; saving once more after reading it is a decision.
            model.addAttribute("seen", "");
        }
        ResponseEntity<Desk> now = articles.read(slug, tongue);
        Desk desk = Objects.requireNonNull(now.getBody());
        return show(now, typed != null ? typed : desk.text() == null ? Text.EMPTY : desk.text(), "", response, model);
    }

    private static String show(
            ResponseEntity<Desk> answer, Text text, String note, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Desk desk = Objects.requireNonNull(answer.getBody());
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", FormProblems.NONE);
        }
        if (!model.containsAttribute("note")) {
            model.addAttribute("note", note);
        }
        if (!model.containsAttribute("preview")) {
            model.addAttribute("preview", "");
        }
        if (!model.containsAttribute("done")) {
            model.addAttribute("done", "");
        }
        Object seen = model.getAttribute("seen");
        if (seen == null || seen.equals("")) {
            model.addAttribute(
                    "seen", Objects.requireNonNullElse(answer.getHeaders().getETag(), ""));
        }
        model.addAttribute("desk", desk);
        model.addAttribute("typed", text);
        model.addAttribute("laws", text.laws() == null ? "" : String.join("\n", text.laws()));
        model.addAttribute("tongues", List.of("tg", "ru", "en", "uz", "ky"));
        return "editing/text";
    }

    private static String page(PageAddress site, String slug, String tongue) {
        return site.to("/workspace/guides/" + slug + "/" + tongue);
    }
}
