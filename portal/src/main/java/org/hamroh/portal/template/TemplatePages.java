package org.hamroh.portal.template;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Colleagues;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The templates of an office: officers read them, its head takes them out of use and back. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}" + TemplatePages.HERE)
final class TemplatePages {
    static final String HERE = "/workspace/caseload/templates";
    static final List<String> PURPOSES = List.of("question", "letter", "decision");

    private final TemplateClient templates;
    private final Colleagues colleagues;

    TemplatePages(TemplateClient templates, Colleagues colleagues) {
        this.templates = templates;
        this.colleagues = colleagues;
    }

    /** @param items in the order of names */
    record Group(String purpose, List<TemplateClient.Listed> items) {}

    @GetMapping
    String list(@ModelAttribute("site") PageAddress site, @ModelAttribute("roles") Set<String> roles, Model model) {
        String reader = site.language().code();
        List<TemplateClient.Listed> all = templates.all().items().stream()
                .sorted(Comparator.comparing(each -> each.names().getOrDefault(reader, "")))
                .toList();
        model.addAttribute(
                "groups",
                PURPOSES.stream()
                        .map(purpose -> new Group(
                                purpose,
                                all.stream()
                                        .filter(each -> each.purpose().equals(purpose))
                                        .toList()))
                        .filter(group -> !group.items().isEmpty())
                        .toList());
        model.addAttribute("head", roles.contains("ombudsman.head"));
        return "template/list";
    }

    @GetMapping("/{id}")
    String read(
            @ModelAttribute("roles") Set<String> roles,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        var answer = templates.read(id);
        model.addAttribute("it", Objects.requireNonNull(answer.getBody()));
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("names", colleagues.names());
        model.addAttribute("head", roles.contains("ombudsman.head"));
        model.addAttribute("done", done.matches("added|changed|withdrawn|restored|stale") ? done : "");
        return "template/template";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@ModelAttribute("site") PageAddress site, @PathVariable String id, @RequestParam String version) {
        return told(site, id, "withdrawn", () -> templates.withdraw(id, version));
    }

    @PostMapping("/{id}/return")
    String restore(@ModelAttribute("site") PageAddress site, @PathVariable String id, @RequestParam String version) {
        return told(site, id, "restored", () -> templates.restore(id, version));
    }

    private static String told(PageAddress site, String id, String done, Runnable change) {
        try {
            change.run();
            return "redirect:" + site.to(HERE + "/" + id + "?done=" + done);
        } catch (ServiceProblem e) {
            if (!e.is(HttpStatus.PRECONDITION_FAILED)) {
                throw e;
            }
            return "redirect:" + site.to(HERE + "/" + id + "?done=stale");
        }
    }
}
