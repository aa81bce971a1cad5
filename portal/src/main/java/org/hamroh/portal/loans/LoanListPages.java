package org.hamroh.portal.loans;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The lists that people of a lender work through. Filter, sort and page are in the address, so it can be kept and shared. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace")
final class LoanListPages {
    private static final List<String> FILTERS = List.of("state", "by", "late", "number", "sort");
    private static final List<String> SORTS = List.of("new", "late", "due");

    private final LoansClient loans;

    LoanListPages(LoansClient loans) {
        this.loans = loans;
    }

    @GetMapping("/loans")
    String list(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response,
            Model model) {
        Map<String, String> filter = FILTERS.stream()
                .filter(name -> !asked.getOrDefault(name, "").isBlank())
                .collect(Collectors.toMap(
                        name -> name, name -> asked.getOrDefault(name, "").strip()));
        show(site, "/workspace/loans", filter, asked.getOrDefault("after", ""), response, model);
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !filter.isEmpty());
        model.addAttribute("states", Codes.STATES);
        model.addAttribute("ages", Codes.AGES);
        model.addAttribute("sorts", SORTS);
        return "loans/list";
    }

    /** What the committee has to decide. */
    @GetMapping("/committee")
    String committee(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response,
            Model model) {
        show(site, "/workspace/committee", Map.of("by", "waiting:committee"), after, response, model);
        return "loans/committee";
    }

    private void show(
            PageAddress site,
            String path,
            Map<String, String> filter,
            String after,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        filter.forEach(query::add);
        if (!after.isBlank()) {
            query.add("after", after);
        }
        LoansClient.Page found = loans.list(query);
        model.addAttribute("found", found);
        model.addAttribute("later", !after.isBlank());
        model.addAttribute("first", address(site, path, filter, null));
        model.addAttribute("next", found.next() == null ? null : address(site, path, filter, found.next()));
    }

    private static String address(PageAddress site, String path, Map<String, String> filter, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(site.to(path));
        filter.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        if (after != null) {
            address.queryParam("after", "{after}");
        }
        Map<String, Object> values = new HashMap<>(filter);
        values.put("after", after == null ? "" : after);
        return address.encode().buildAndExpand(values).toUriString();
    }
}
