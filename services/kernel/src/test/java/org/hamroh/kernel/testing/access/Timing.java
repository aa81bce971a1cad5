package org.hamroh.kernel.testing.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether a stranger can tell by the clock what is foreign from what is not there; each is asked for in turn. */
public final class Timing {
    private static final int PAIRS = 80;

    private final AccessTable table;
    private final Wire wire;
    private final Tokens tokens;
    private final Things things;
    private final Map<String, Interleaved> measured = new TreeMap<>();

    /** @param base address of the service with its context path, without a slash at its end */
    public Timing(AccessTable table, String base, Tokens tokens, Things things) {
        this.table = table;
        this.wire = new Wire(base, tokens.header());
        this.tokens = tokens;
        this.things = things;
    }

    /** One line for each operation and position that tells them apart. */
    public List<String> found() {
        List<String> found = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.reads() && row.kind().names && row.refused() == 404) {
                Positions.of(row, things).stream()
                        .filter(who -> who.credential() == Credential.GOOD && row.grants(who))
                        .filter(who -> Expected.of(row, who, things) == Expected.NOTHING_THERE)
                        .collect(Collectors.toMap(Position::where, who -> who, (first, second) -> first, TreeMap::new))
                        .values()
                        .forEach(who -> compare(row, who).ifPresent(found::add));
            }
        }
        return found;
    }

    /** What was measured: how many endpoints and positions, and where the medians lay furthest apart. */
    public String size() {
        return measured.size() + " endpoints and positions, a foreign thing against none"
                + measured.entrySet().stream()
                        .max(Map.Entry.comparingByValue(java.util.Comparator.comparingDouble(Interleaved::share)))
                        .map(each -> "; furthest apart %s: %s (%.0f %%)"
                                .formatted(
                                        each.getKey(),
                                        each.getValue(),
                                        100 * each.getValue().share()))
                        .orElse("");
    }

    private Optional<String> compare(Row row, Position who) {
        Optional<String> authorization = tokens.authorization(who);
        String foreign = path(row, false);
        String nothing = path(row, true);
        Interleaved result = Interleaved.compare(
                PAIRS,
                () -> wire.call(row, foreign, "", authorization),
                () -> wire.call(row, nothing, "", authorization));
        measured.put(row.operation() + " as " + who, result);
        return result.apart()
                ? Optional.of(row.operation() + " as " + who + ": a foreign thing and none take " + result)
                : Optional.empty();
    }

    private String path(Row row, boolean missing) {
        String path = row.path();
        for (String variable : row.variables()) {
            String id = missing ? things.missing(variable) : things.id(variable, row.operation());
            path = path.replace(row.name(variable), id);
        }
        return path;
    }
}
