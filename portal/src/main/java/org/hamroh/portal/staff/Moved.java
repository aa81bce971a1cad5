package org.hamroh.portal.staff;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of many cases, kept in the session until the next page.
 *
 * @param done marked, so that they can be taken back
 * @param refused with why
 * @param left how many more there are
 * @param to the officer who has them now
 */
record Moved(List<String> done, List<Refusal> refused, long left, String to) implements Serializable {
    private static final Set<String> KNOWN = Set.of(
            "not-found",
            "forbidden",
            "wrong-stage",
            "conflict-of-interest",
            "not-theirs",
            "nothing-to-undo",
            "version");

    /** @param why key after {@code people.why-} */
    record Refusal(String reference, String id, String why) implements Serializable {}

    static Moved of(StaffClient.Outcomes outcomes, Map<String, String> references, String to) {
        return new Moved(
                outcomes.done().stream()
                        .map(id -> new Marked(id, references.getOrDefault(id, id)).text())
                        .toList(),
                outcomes.refused().stream()
                        .map(each ->
                                new Refusal(references.getOrDefault(each.id(), each.id()), each.id(), why(each.key())))
                        .toList(),
                outcomes.left(),
                to);
    }

    private static String why(String key) {
        String last = key.substring(key.indexOf('.') + 1);
        return KNOWN.contains(last) ? last : "unknown";
    }
}
