package org.hamroh.portal.template;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.template.TemplateClient.Draft;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Insertions;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a template: five languages on one page, a preview with an invented case, and two heads who write at once. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}" + TemplatePages.HERE)
final class WritingPages {
    private static final String INVENTED = "TJ-26-4K7Q2-X";

    private final TemplateClient templates;
    private final Filling filling;
    private final Clock clock;

    WritingPages(TemplateClient templates, Filling filling, Clock clock) {
        this.templates = templates;
        this.filling = filling;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("key", UUID.randomUUID().toString());
        return form(model, "", new Draft("question", Map.of(), Map.of()), "", FormProblems.NONE);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Draft draft = draft(typed);
        String key = typed.getOrDefault("key", "");
        model.addAttribute("key", key);
        if (typed.containsKey("preview")) {
            preview(draft, model);
            return form(model, "", draft, "", FormProblems.NONE);
        }
        try {
            String id = templates.add(key, draft).id();
            return "redirect:" + site.to(TemplatePages.HERE + "/" + id + "?done=added");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return form(model, "", draft, "", Refused.problems(e, "purpose"));
        }
    }

    @GetMapping("/{id}/words")
    String edit(@PathVariable String id, Model model) {
        var answer = templates.read(id);
        TemplateClient.Whole it = Objects.requireNonNull(answer.getBody());
        String version = Objects.requireNonNullElse(answer.getHeaders().getETag(), "");
        return form(model, id, new Draft(it.purpose(), it.names(), it.texts()), version, FormProblems.NONE);
    }

    @PostMapping("/{id}/words")
    String change(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Draft draft = draft(typed);
        String version = typed.getOrDefault("version", "");
        if (typed.containsKey("preview")) {
            preview(draft, model);
            return form(model, id, draft, version, FormProblems.NONE);
        }
        try {
            templates.change(id, version, draft);
            return "redirect:" + site.to(TemplatePages.HERE + "/" + id + "?done=changed");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            if (e.is(HttpStatus.PRECONDITION_FAILED)) {
                // Both versions are shown; sending again keeps what was typed, and the other stays as an edition.
                var answer = templates.read(id);
                model.addAttribute("theirs", Objects.requireNonNull(answer.getBody()));
                version = Objects.requireNonNullElse(answer.getHeaders().getETag(), "");
                return form(model, id, draft, version, FormProblems.NONE);
            }
            return form(model, id, draft, version, Refused.problems(e, "purpose"));
        }
    }

    private void preview(Draft draft, Model model) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            LocalDate today = LocalDate.now(clock.withZone(Dates.DUSHANBE));
            var invented = new Insertions.Subject(
                    INVENTED, language.code(), clock.instant().minus(java.time.Duration.ofDays(9)), today.plusDays(12));
            String text = draft.texts().getOrDefault(language.code(), "");
            filled.put(language.code(), filling.fill(text, language, invented));
        }
        model.addAttribute("preview", filled);
    }

    private static Draft draft(Map<String, String> typed) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            names.put(language.code(), typed.getOrDefault("names." + language.code(), ""));
            texts.put(language.code(), typed.getOrDefault("texts." + language.code(), ""));
        }
        return new Draft(typed.getOrDefault("purpose", ""), names, texts);
    }

    private static String form(Model model, String id, Draft draft, String version, FormProblems problems) {
        model.addAttribute("id", id);
        model.addAttribute("draft", draft);
        model.addAttribute("version", version);
        model.addAttribute("purposes", TemplatePages.PURPOSES);
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("problems", problems);
        return "template/form";
    }
}
