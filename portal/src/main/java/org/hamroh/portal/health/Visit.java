package org.hamroh.portal.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What a recorder typed, as the page shows it again and as the service reads it. */
record Visit(Map<String, String> typed, List<String> programmes) {
    /** What the next visit of the same day begins with: nothing of the person. */
    static final List<String> KEPT = List.of("point", "day", "stage", "home", "destination");

    private static final List<String> PERSON = List.of("own", "mother", "father", "born");
    private static final int LONGEST = 80;

    static Visit of(MultiValueMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.toSingleValueMap().forEach((name, value) -> typed.put(name, bounded(value)));
        return new Visit(typed, List.copyOf(form.getOrDefault("programmes", List.of())));
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    /** As the service wants it; what is empty is left out. */
    Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        for (String name : List.of("point", "day", "sex", "band", "home", "destination", "stage", "personCode")) {
            if (!get(name).isEmpty()) {
                request.put(name, get(name));
            }
        }
        Map<String, Object> person = new LinkedHashMap<>();
        PERSON.stream().filter(name -> !get(name).isEmpty()).forEach(name -> person.put(name, get(name)));
        if (!person.isEmpty()) {
            request.put("person", person);
        }
        request.put("programmes", programmes);
        request.put("resultKnown", !get("resultKnown").isEmpty());
        Map<String, String> results = new LinkedHashMap<>();
        programmes.stream()
                .filter(each -> !get("result-" + each).isEmpty())
                .forEach(each -> results.put(each, get("result-" + each)));
        if (!results.isEmpty()) {
            request.put("results", results);
        }
        return request;
    }

    private static String bounded(String value) {
        String stripped = value.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    @Override
    public String toString() {
        return "Visit[hidden]";
    }
}
