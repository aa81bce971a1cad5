package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer's own filters of the caseload: kept, used, named anew, deleted. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}" + FilterPages.HERE)
final class FilterPages {
    static final String HERE = "/workspace/caseload/filters";

    private final FilterClient filters;
    private final Colleagues colleagues;
    private final Chips chips;

    FilterPages(FilterClient filters, Colleagues colleagues, Chips chips) {
        this.filters = filters;
        this.colleagues = colleagues;
        this.chips = chips;
    }

    @GetMapping
    String list(@ModelAttribute("site") PageAddress site, @RequestParam(defaultValue = "") String done, Model model) {
        return show(site, model, done.matches("kept|renamed|removed") ? done : "", Map.of(), "", FormProblems.NONE);
    }

    @PostMapping
    String keep(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Question question = Question.of(typed);
        try {
            filters.keep(
                    typed.getOrDefault("key", ""),
                    new FilterClient.Wish(typed.getOrDefault("name", "").strip(), question.asked()));
            return "redirect:" + site.to(HERE + "?done=kept");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return show(site, model, "", typed, "", Refused.problems(e, "name"));
        }
    }

    @PostMapping("/{id}")
    String rename(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response,
            Model model) {
        try {
            filters.rename(id, version, Map.of("name", name.strip()));
            return "redirect:" + site.to(HERE + "?done=renamed");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            FormProblems at = Refused.problems(e, "name");
            return show(
                    site,
                    model,
                    "",
                    Map.of("name-" + id, name),
                    id,
                    FormProblems.of("name-" + id, at.list().getFirst().message()));
        }
    }

    @PostMapping("/{id}/removal")
    String remove(@ModelAttribute("site") PageAddress site, @PathVariable String id, @RequestParam String version) {
        try {
            filters.remove(id, version);
        } catch (ServiceProblem e) {
            // Deleted already, or changed in another window: the list says how it stands.
            if (!e.is(HttpStatus.NOT_FOUND) && !e.is(HttpStatus.PRECONDITION_FAILED)) {
                throw e;
            }
            return "redirect:" + site.to(HERE);
        }
        return "redirect:" + site.to(HERE + "?done=removed");
    }

    /** @param says its conditions in words */
    record Row(String id, String name, String says, String address) {}

    private String show(
            PageAddress site,
            Model model,
            String done,
            Map<String, String> typed,
            String renaming,
            FormProblems problems) {
        var answer = filters.all();
        Colleagues.Names names = colleagues.names();
        List<Row> rows = Objects.requireNonNull(answer.getBody()).items().stream()
                .map(each -> {
                    Question question = Question.saved(each.query());
                    return new Row(
                            each.id(),
                            each.name(),
                            chips.line(question, site, names),
                            question.address(site, CaseloadPages.HERE, null));
                })
                .toList();
        Question unsaved = Question.of(typed);
        model.addAttribute("rows", rows);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("done", done);
        model.addAttribute("typed", typed);
        model.addAttribute("unsaved", renaming.isEmpty() && problems.any() ? unsaved.terms() : Map.of());
        model.addAttribute("unsavedSays", chips.line(unsaved, site, names));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("problems", problems);
        return "workspace/filters";
    }
}
