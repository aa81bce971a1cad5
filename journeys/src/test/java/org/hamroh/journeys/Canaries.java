package org.hamroh.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for many texts at once, in every form that each may have. */
final class Canaries {

    /** A form of a text in one place. */
    record Sighting(String text, String form) {}

    private record Wanted(String text, String form, byte[] bytes) {}

    /** By the first two bytes, so that most bytes of a file are looked at once. */
    private final List<@Nullable List<Wanted>> byBeginning = new ArrayList<>();

    Canaries(Collection<String> texts) {
        for (int pair = 0; pair < 1 << 16; pair++) {
            byBeginning.add(null);
        }
        for (String text : texts) {
            Forms.of(text).forEach((form, bytes) -> {
                int beginning = beginning(bytes, 0);
                List<Wanted> others = byBeginning.get(beginning);
                var more = new ArrayList<Wanted>(others == null ? List.of() : others);
                more.add(new Wanted(text, form, bytes));
                byBeginning.set(beginning, more);
            });
        }
    }

    /** What lies in the first {@code length} bytes. */
    Set<Sighting> in(byte[] block, int length) {
        var seen = new TreeSet<Sighting>(
                java.util.Comparator.comparing(Sighting::text).thenComparing(Sighting::form));
        for (int at = 0; at + 1 < length; at++) {
            List<Wanted> candidates = byBeginning.get(beginning(block, at));
            if (candidates != null) {
                for (Wanted each : candidates) {
                    int end = at + each.bytes.length;
                    if (end <= length && Arrays.equals(block, at, end, each.bytes, 0, each.bytes.length)) {
                        seen.add(new Sighting(each.text, each.form));
                    }
                }
            }
        }
        return seen;
    }

    Set<Sighting> in(byte[] bytes) {
        return in(bytes, bytes.length);
    }

    private static int beginning(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
