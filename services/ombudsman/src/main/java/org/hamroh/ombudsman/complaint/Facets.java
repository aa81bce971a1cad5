package org.hamroh.ombudsman.complaint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers to every question the caseload can be asked, kept with the complaint: one term for each combination of stage,
 * category and place, any of which may be left open. So one index serves every filter, and a page of a narrow filter costs no
 * more than a page of a wide one.
 */
public final class Facets {
    private static final String ANY = "*";

    private Facets() {}

    /** The term that asks for a combination; what is null is left open. */
    public static String term(@Nullable String stage, @Nullable String category, @Nullable String place) {
        return Optional.ofNullable(stage).orElse(ANY)
                + '|'
                + Optional.ofNullable(category).orElse(ANY)
                + '|'
                + Optional.ofNullable(place).orElse(ANY);
    }

    /** The terms of which a complaint at any of these places has one. */
    public static List<String> within(Collection<String> places) {
        return places.stream().map(place -> term(null, null, place)).toList();
    }

    static List<String> of(Stage stage, Statement statement) {
        var terms = new ArrayList<String>();
        for (var s : new @Nullable String[] {null, stage.code()}) {
            for (var c : new @Nullable String[] {null, statement.category().code()}) {
                Stream.<@Nullable String>of(null, statement.country(), statement.region())
                        .distinct()
                        .forEach(p -> terms.add(term(s, c, p)));
            }
        }
        return terms;
    }
}
