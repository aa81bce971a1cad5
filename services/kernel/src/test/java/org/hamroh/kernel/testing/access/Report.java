package org.hamroh.kernel.testing.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the matrix found.
 *
 * @param stands how somebody stands to an operation, and in how many cells
 * @param cells operation × position × query that were tried
 * @param calls requests, with those for what does not exist
 * @param untried credentials that could not be had here
 * @param absent variables for which nothing was planted
 * @param found one line for each unexpected answer
 */
public record Report(
        Collection<Row> rows,
        Set<Position> positions,
        Map<String, Integer> stands,
        int cells,
        int calls,
        Set<Credential> untried,
        Set<String> absent,
        List<String> found) {

    public Report {
        rows = List.copyOf(rows);
        positions = Set.copyOf(positions);
        stands = Map.copyOf(stands);
        untried = Set.copyOf(untried);
        absent = Set.copyOf(absent);
        found = List.copyOf(found);
    }

    /** Several services as if they were one. */
    public static Report total(Collection<Report> all) {
        return all.stream()
                .reduce((one, other) -> one.and(
                        other,
                        Stream.concat(one.rows.stream(), other.rows.stream()).toList()))
                .orElseThrow();
    }

    /** The same endpoints, tried again by others. */
    public Report again(Report later) {
        return and(later, rows);
    }

    private Report and(Report other, Collection<Row> ofBoth) {
        Map<String, Integer> sum = new TreeMap<>(stands);
        other.stands.forEach((stand, more) -> sum.merge(stand, more, Integer::sum));
        return new Report(
                ofBoth,
                union(positions, other.positions),
                sum,
                cells + other.cells,
                calls + other.calls,
                union(untried, other.untried),
                union(absent, other.absent),
                Stream.concat(found.stream(), other.found.stream()).toList());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    /** How many endpoints there are of each kind. */
    public Map<String, Long> kinds() {
        return rows.stream()
                .flatMap(Row::kinds)
                .collect(Collectors.groupingBy(Kind::code, TreeMap::new, Collectors.counting()));
    }

    /** Kinds of which there is no endpoint, and ways of standing in which nobody tried. */
    public Set<String> missing() {
        Set<String> missing = Stream.concat(Kind.codes().stream(), Positions.STANDS.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(kinds().keySet());
        missing.removeAll(stands.keySet());
        return missing;
    }

    /** Its size: endpoints × roles × positions, how many of each kind, and how those who tried stood to them. */
    public String size() {
        long roles = positions.stream().map(Position::role).distinct().count();
        long places = positions.stream()
                .map(each -> each.credential() + "/" + each.organisation() + "/" + each.places())
                .distinct()
                .count();
        return rows.size() + " endpoints × " + roles + " roles × " + places + " positions = " + cells + " cells, "
                + calls + " calls; " + found.size() + " unexpected\n  endpoints by kind " + kinds()
                + "\n  cells by position " + new TreeMap<>(stands)
                + (untried.isEmpty() ? "" : "\n  not tried here " + untried)
                + (absent.isEmpty() ? "" : "\n  nothing planted here for " + new TreeSet<>(absent));
    }
}
