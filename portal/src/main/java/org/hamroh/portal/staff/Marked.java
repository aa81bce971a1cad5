package org.hamroh.portal.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case as a form marks it: its id, and its reference by which people know it. */
record Marked(String id, String reference) {
    private static final char BETWEEN = '~';

    static Marked of(String text) {
        int at = text.indexOf(BETWEEN);
        return at < 0 ? new Marked(text, text) : new Marked(text.substring(0, at), text.substring(at + 1));
    }

    String text() {
        return id + BETWEEN + reference;
    }

    /** The references by the ids, in this order. */
    static Map<String, String> references(List<String> marked) {
        Map<String, String> references = new LinkedHashMap<>();
        marked.stream().map(Marked::of).forEach(each -> references.put(each.id(), each.reference()));
        return references;
    }
}
