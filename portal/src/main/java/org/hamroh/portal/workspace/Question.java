package org.hamroh.portal.workspace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.portal.site.PageAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the caseload is asked, as it stands in the page's address; there it can be kept and shared. The cases of an officer are
 * the open ones, unless those that ended are wanted too.
 */
record Question(Map<String, String> terms) {
    static final String ENDED = "ended";
    private static final List<String> NAMES = List.of(
            "stage",
            "category",
            "country",
            "region",
            "reference",
            "assignee",
            ENDED,
            "due",
            "urgent",
            "unread",
            "sort");

    static Question of(Map<String, String> typed) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = typed.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                terms.put(name, value);
            }
        }
        if (!terms.containsKey("assignee")) {
            terms.remove(ENDED);
        }
        return new Question(terms);
    }

    /** As a saved filter has it. */
    static Question saved(Map<String, String> query) {
        Map<String, String> terms = new HashMap<>(query);
        if (terms.remove("open") == null && terms.containsKey("assignee")) {
            terms.put(ENDED, "true");
        }
        return of(terms);
    }

    /** As the service understands it. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>(terms);
        if (asked.remove(ENDED) == null && asked.containsKey("assignee")) {
            asked.put("open", "true");
        }
        return asked;
    }

    MultiValueMap<String, String> asked(String after, int size) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        asked().forEach(query::add);
        if (!after.isBlank()) {
            query.add("after", after);
        }
        query.add("size", Integer.toString(size));
        return query;
    }

    /** What narrows the list; the order does not. */
    List<String> conditions() {
        return terms.keySet().stream()
                .filter(name -> !name.equals("sort") && !name.equals(ENDED))
                .toList();
    }

    Question without(String name) {
        Map<String, String> rest = new HashMap<>(terms);
        rest.remove(name);
        return of(rest);
    }

    String address(PageAddress site, String path, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(site.to(path));
        terms.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        Map<String, Object> values = new HashMap<>(terms);
        if (after != null) {
            address.queryParam("after", "{after}");
            values.put("after", after);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
