package org.hamroh.portal.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds in a case the words that an officer wants blacked out: every place where they stand. */
final class Passages {
    private Passages() {}

    /** One passage, in Unicode code points. */
    record Passage(String part, int from, int until) {}

    /** @param typed the words, one passage on each line */
    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The places of the words in the parts; nothing if they stand nowhere. */
    static List<Passage> of(String words, Map<String, String> parts) {
        var found = new ArrayList<Passage>();
        parts.forEach((part, text) -> {
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
                int from = text.codePointCount(0, at);
                found.add(new Passage(part, from, from + words.codePointCount(0, words.length())));
            }
        });
        return found;
    }

    /** The first words that stand nowhere. */
    static Optional<String> missing(List<String> lines, Map<String, String> parts) {
        return lines.stream().filter(words -> of(words, parts).isEmpty()).findFirst();
    }
}
