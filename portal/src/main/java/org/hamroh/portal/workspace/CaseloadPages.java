package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.portal.complaint.Codes;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list an officer works through. Filter, sort and page are in the address, so it can be kept and shared. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}" + CaseloadPages.HERE)
final class CaseloadPages {
    static final String HERE = "/workspace/caseload";
    static final List<String> STAGES = List.of(
            "filed",
            "under_review",
            "admitted",
            "not_admitted",
            "under_investigation",
            "waiting_for_complainant",
            "waiting_for_body",
            "referred",
            "awaiting_confirmation",
            "resolved",
            "closed",
            "withdrawn");
    static final List<String> DUE = List.of("overdue", "due_soon", "due");
    static final List<String> SORTS = List.of("urgent", "dueOn", "-filedAt", "filedAt", "-lastMessageAt");
    private static final int SIZE = 25;

    private final OfficeClient office;
    private final FilterClient filters;
    private final Colleagues colleagues;
    private final Chips chips;
    private final CaseloadFile file;

    CaseloadPages(OfficeClient office, FilterClient filters, Colleagues colleagues, Chips chips, CaseloadFile file) {
        this.office = office;
        this.filters = filters;
        this.colleagues = colleagues;
        this.chips = chips;
        this.file = file;
    }

    @GetMapping
    String list(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response,
            Model model) {
        Question question = Question.of(asked);
        String after = asked.getOrDefault("after", "");
        FormProblems problems = FormProblems.NONE;
        OfficeClient.Caseload found = new OfficeClient.Caseload(List.of(), null);
        try {
            found = office.caseload(question.asked(after, SIZE));
        } catch (ServiceProblem e) {
            if (!e.is(HttpStatus.UNPROCESSABLE_CONTENT)) {
                throw e;
            }
            response.setStatus(e.status());
            problems = new FormProblems(e.fields());
        }
        Colleagues.Names names = colleagues.names();
        model.addAttribute("found", found);
        model.addAttribute("problems", problems);
        model.addAttribute("filter", question.terms());
        model.addAttribute("chips", chips.of(question, site, names));
        model.addAttribute("names", names);
        model.addAttribute("later", !after.isBlank());
        model.addAttribute("filtered", !question.conditions().isEmpty());
        model.addAttribute("first", question.address(site, HERE, null));
        model.addAttribute("all", question.address(site, HERE, after.isBlank() ? null : after));
        model.addAttribute("checked", asked.containsKey("checked"));
        model.addAttribute("next", found.next() == null ? null : question.address(site, HERE, found.next()));
        model.addAttribute("csv", question.address(site, HERE + "/cases.csv", null));
        model.addAttribute("saved", saved(site));
        model.addAttribute("key", UUID.randomUUID().toString());
        choices(model);
        return "workspace/caseload";
    }

    @GetMapping("/cases.csv")
    void export(@RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        file.write(Question.of(asked), response);
    }

    private static void choices(Model model) {
        model.addAttribute("stages", STAGES);
        model.addAttribute("categories", Codes.CATEGORIES);
        model.addAttribute("dues", DUE);
        model.addAttribute("sorts", SORTS);
    }

    /** @param address of the list as the filter asks for it */
    record Saved(String name, String address) {}

    private List<Saved> saved(PageAddress site) {
        try {
            return Optional.ofNullable(filters.all().getBody())
                    .map(FilterClient.Filters::items)
                    .orElse(List.of())
                    .stream()
                    .map(each ->
                            new Saved(each.name(), Question.saved(each.query()).address(site, HERE, null)))
                    .toList();
        } catch (ServiceProblem e) {
            return List.of();
        }
    }
}
