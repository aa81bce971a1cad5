package org.hamroh.portal.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.hamroh.portal.editing.EditingClient.Line;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.Downloads;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** All articles in all languages at a glance, what readers think of them, and articles as files. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/guides")
final class BoardPages {
    private static final List<String> STAGES =
            List.of("trouble", "working", "arriving", "before", "health", "family", "returning", "emergency");

    private final EditingClient articles;
    private final Clock clock;

    BoardPages(EditingClient articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** @param show all, outdated, missing, machine_draft, in_progress or review */
    @GetMapping
    String board(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "-1") int written,
            @RequestParam(defaultValue = "0") int same,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        List<Line> all = articles.board();
        LocalDate today = LocalDate.now(clock.withZone(Dates.DUSHANBE));
        Map<String, Predicate<Line>> views = Map.of(
                "outdated", each -> each.has("outdated"),
                "missing", each -> each.has("missing"),
                "machine_draft", each -> each.has("machine_draft"),
                "in_progress", each -> each.has("in_progress"),
                "review", each -> each.late(today));
        model.addAttribute("show", views.containsKey(show) ? show : "all");
        model.addAttribute("views", List.of("all", "outdated", "missing", "machine_draft", "in_progress", "review"));
        model.addAttribute(
                "lines",
                all.stream().filter(views.getOrDefault(show, each -> true)).toList());
        model.addAttribute("today", today);
        model.addAttribute(
                "counts",
                articles.helpfulness().stream()
                        .filter(each -> each.not() > 0)
                        .limit(20)
                        .toList());
        model.addAttribute("written", written);
        model.addAttribute("same", same);
        return "editing/board";
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export() {
        return Downloads.of(articles.export());
    }

    @PostMapping("/import")
    String bring(@ModelAttribute("site") PageAddress site, @RequestParam MultipartFile file) throws IOException {
        try {
            var imported = articles.bring(file.getBytes());
            return "redirect:"
                    + site.to("/workspace/guides?written=" + imported.written() + "&same=" + imported.same());
        } catch (ServiceProblem e) {
            if (!e.is(HttpStatus.UNPROCESSABLE_CONTENT)) {
                throw e;
            }
            return "redirect:" + site.to("/workspace/guides?written=-2");
        }
    }

    @GetMapping("/new")
    String form(Model model) {
        return form(Map.of("source", "en", "stage", "before", "order", "1"), FormProblems.NONE, model);
    }

    @PostMapping("/new")
    String create(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        try {
            String order = typed.getOrDefault("order", "");
            articles.create(
                    UUID.randomUUID().toString(),
                    Map.of(
                            "slug",
                            typed.getOrDefault("slug", ""),
                            "source",
                            typed.getOrDefault("source", ""),
                            "facts",
                            Map.of(
                                    "stage",
                                    typed.getOrDefault("stage", ""),
                                    "order",
                                    order.matches("\\d{1,3}") ? Integer.parseInt(order) : 0,
                                    "lawBound",
                                    typed.containsKey("lawBound"),
                                    "reviewBy",
                                    LocalDate.now(clock.withZone(Dates.DUSHANBE))
                                            .plusMonths(6)
                                            .toString()),
                            "text",
                            Map.of(
                                    "title",
                                    typed.getOrDefault("title", ""),
                                    "summary",
                                    typed.getOrDefault("summary", ""),
                                    "body",
                                    typed.getOrDefault("body", ""))));
            return "redirect:" + site.to("/workspace/guides/" + typed.get("slug") + "/" + typed.get("source"));
        } catch (ServiceProblem e) {
            if (e.fields().isEmpty() && !e.is(HttpStatus.CONFLICT)) {
                throw e;
            }
            response.setStatus(e.status());
            return form(
                    typed,
                    e.fields().isEmpty()
                            ? FormProblems.of("slug", Objects.requireNonNullElse(e.detail(), ""))
                            : new FormProblems(e.fields()),
                    model);
        }
    }

    private static String form(Map<String, String> typed, FormProblems problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("stages", STAGES);
        model.addAttribute("tongues", List.of("tg", "ru", "en", "uz", "ky"));
        return "editing/new";
    }
}
