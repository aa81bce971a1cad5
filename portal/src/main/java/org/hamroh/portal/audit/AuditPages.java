package org.hamroh.portal.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Searches the audit, and shows a head of office who has opened a case beyond his places. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/audit")
final class AuditPages {
    private static final List<String> FILTERS =
            List.of("service", "reference", "resource", "person", "action", "from", "until");
    private final AuditSources sources;
    private final GlassClient glass;
    private final Words words;

    AuditPages(AuditSources sources, GlassClient glass, Words words) {
        this.sources = sources;
        this.glass = glass;
        this.words = words;
    }

    @GetMapping
    String search(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Map<String, String> filter = filter(asked);
        String after = asked.getOrDefault("after", "");
        MultiValueMap<String, String> query = query(filter);
        if (!after.isBlank()) {
            query.add("after", after);
        }
        FormProblems problems = FormProblems.NONE;
        AuditClient.Found found = new AuditClient.Found(List.of(), null);
        try {
            found = sources.of(filter.get("service")).search(query);
        } catch (ServiceProblem e) {
            String field = filter.containsKey("reference") ? "reference" : "service";
            if (!e.is(HttpStatus.FORBIDDEN) || !filter.containsKey(field)) {
                throw e;
            }
            response.setStatus(e.status());
            problems = FormProblems.of(
                    field, words.say(field.equals("reference") ? "audit.reference-head" : "audit.service-admin"));
        }
        model.addAttribute("found", found);
        model.addAttribute("problems", problems);
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !filter.isEmpty());
        model.addAttribute("services", sources.names());
        model.addAttribute("actions", Actions.of(filter.get("service")));
        model.addAttribute("known", Actions.ALL);
        model.addAttribute("notices", notices());
        model.addAttribute("seen", asked.getOrDefault("done", "").equals("seen"));
        model.addAttribute("export", address(site, "/workspace/audit/export", filter, null));
        model.addAttribute("first", after.isBlank() ? null : address(site, "/workspace/audit", filter, null));
        model.addAttribute(
                "next", found.next() == null ? null : address(site, "/workspace/audit", filter, found.next()));
        return "audit/search";
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> asked) {
        Map<String, String> filter = filter(asked);
        ResponseEntity<byte[]> table = sources.of(filter.get("service")).export(query(filter));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(table.getBody());
    }

    @PostMapping("/seen")
    String see(@ModelAttribute("site") PageAddress site, @RequestParam String id) {
        glass.see(id);
        return "redirect:" + site.to("/workspace/audit?done=seen");
    }

    /** Nothing for the administrator, who is told no reasons. */
    private GlassClient.Notices notices() {
        try {
            return glass.notices();
        } catch (ServiceProblem e) {
            if (e.is(HttpStatus.FORBIDDEN) || e.unavailable()) {
                return GlassClient.Notices.NONE;
            }
            throw e;
        }
    }

    private static Map<String, String> filter(Map<String, String> asked) {
        return FILTERS.stream()
                .filter(name -> !asked.getOrDefault(name, "").isBlank())
                .collect(Collectors.toMap(
                        name -> name, name -> asked.getOrDefault(name, "").strip()));
    }

    /** As the services ask: days of Dushanbe become moments; what is no day asks for nothing. */
    private static MultiValueMap<String, String> query(Map<String, String> filter) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        filter.forEach((name, value) -> {
            if (name.equals("from") || name.equals("until")) {
                try {
                    LocalDate day = LocalDate.parse(value).plusDays(name.equals("until") ? 1 : 0);
                    query.add(name, day.atStartOfDay(Dates.DUSHANBE).toInstant().toString());
                } catch (DateTimeException e) {
                    // Not a day.
                }
            } else if (!name.equals("service")) {
                query.add(name, value);
            }
        });
        return query;
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
