package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds cases by what was written in them. The words are never part of an address, since a name may be among them. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/caseload/search")
class SearchPages {
    private final OfficeClient office;
    private final Colleagues colleagues;

    SearchPages(OfficeClient office, Colleagues colleagues) {
        this.office = office;
        this.colleagues = colleagues;
    }

    @GetMapping
    String ask(Model model) {
        return show(model, "", "", FormProblems.NONE, new OfficeClient.Caseload(List.of(), null), false);
    }

    @PostMapping
    String find(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            OfficeClient.Caseload found = office.search(new OfficeClient.Search(words, after));
            return show(model, words, after, FormProblems.NONE, found, true);
        } catch (ServiceProblem e) {
            if (!e.is(HttpStatus.UNPROCESSABLE_CONTENT)) {
                throw e;
            }
            response.setStatus(e.status());
            return show(
                    model, words, "", new FormProblems(e.fields()), new OfficeClient.Caseload(List.of(), null), false);
        }
    }

    private String show(
            Model model,
            String words,
            String after,
            FormProblems problems,
            OfficeClient.Caseload found,
            boolean searched) {
        model.addAttribute("words", words);
        model.addAttribute("later", !after.isEmpty());
        model.addAttribute("problems", problems);
        model.addAttribute("found", found);
        model.addAttribute("searched", searched);
        model.addAttribute("names", found.items().isEmpty() ? Colleagues.NOBODY : colleagues.names());
        return "workspace/search";
    }
}
