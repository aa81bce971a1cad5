package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamroh.portal.complaint.Codes;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list an officer works through. Filter, sort and page are in the address, so it can be kept and shared. */
@WorkspacePage
final class CaseloadPages {
    private static final List<String> FILTERS = List.of("stage", "category", "country", "region", "reference", "sort");
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
    static final List<String> SORTS = List.of("urgent", "-filedAt", "filedAt", "-lastMessageAt");

    private final OfficeClient office;

    CaseloadPages(OfficeClient office) {
        this.office = office;
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/workspace/caseload")
    String list(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response,
            Model model) {
        Map<String, String> filter = FILTERS.stream()
                .filter(name -> !asked.getOrDefault(name, "").isBlank())
                .collect(Collectors.toMap(
                        name -> name, name -> asked.getOrDefault(name, "").strip()));
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        filter.forEach(query::add);
        String after = asked.getOrDefault("after", "");
        if (!after.isBlank()) {
            query.add("after", after);
        }
        FormProblems problems = FormProblems.NONE;
        OfficeClient.Caseload found = new OfficeClient.Caseload(List.of(), null);
        try {
            found = office.caseload(query);
        } catch (ServiceProblem e) {
            if (!e.is(HttpStatus.UNPROCESSABLE_CONTENT)) {
                throw e;
            }
            response.setStatus(e.status());
            problems = new FormProblems(e.fields());
        }
        model.addAttribute("found", found);
        model.addAttribute("problems", problems);
        model.addAttribute("filter", filter);
        model.addAttribute("later", !after.isBlank());
        model.addAttribute("filtered", filter.keySet().stream().anyMatch(name -> !name.equals("sort")));
        model.addAttribute("first", address(site, filter, null));
        model.addAttribute("next", found.next() == null ? null : address(site, filter, found.next()));
        model.addAttribute("stages", STAGES);
        model.addAttribute("categories", Codes.CATEGORIES);
        model.addAttribute("sorts", SORTS);
        return "workspace/caseload";
    }

    private static String address(PageAddress site, Map<String, String> filter, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(site.to("/workspace/caseload"));
        filter.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        if (after != null) {
            address.queryParam("after", "{after}");
        }
        Map<String, Object> values = new HashMap<>(filter);
        values.put("after", after == null ? "" : after);
        return address.encode().buildAndExpand(values).toUriString();
    }
}
