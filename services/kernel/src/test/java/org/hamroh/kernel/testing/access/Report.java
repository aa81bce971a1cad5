package org.hamroh.kernel.testing.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the matrix found.
 *
 * @param cells operation × position × query that were tried
 * @param calls requests, with those for what does not exist
 * @param untried credentials that could not be had here
 * @param found one line for each unexpected answer
 */
public record Report(
        Collection<Row> rows,
        Set<Position> positions,
        int cells,
        int calls,
        Set<Credential> untried,
        List<String> found) {

    public Report {
        rows = List.copyOf(rows);
        positions = Set.copyOf(positions);
        untried = Set.copyOf(untried);
        found = List.copyOf(found);
    }

    /** Its size in one line: endpoints × roles × positions, and how many of each kind. */
    public String size() {
        Map<String, Long> kinds = rows.stream()
                .collect(Collectors.groupingBy(row -> row.kind().code(), TreeMap::new, Collectors.counting()));
        long roles = positions.stream().map(Position::role).distinct().count();
        long stands = positions.stream()
                .map(each -> each.credential() + "/" + each.organisation() + "/" + each.places())
                .distinct()
                .count();
        return rows.size() + " endpoints × " + roles + " roles × " + stands + " positions = " + cells + " cells, "
                + calls
                + " calls; " + kinds + "; " + found.size() + " unexpected"
                + (untried.isEmpty() ? "" : "; not tried here: " + untried);
    }
}
