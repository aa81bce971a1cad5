package org.hamroh.kernel.testing.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether a stranger can tell by the clock what is foreign from what is not there. Both are asked for in turn, so that
 * whatever else the machine does slows both alike, and their medians are compared. Only what shows in every one of several
 * rounds is a difference: noise does not repeat itself, a leak does.
 */
public final class Timing {
    private static final int PAIRS = 80;
    private static final int ROUNDS = 4;
    /** A tenth is what an attacker over a network cannot see; below the floor even a tenth is nothing. */
    private static final double SHARE = 0.10;

    private static final double FLOOR_MILLIS = 0.25;

    private final AccessTable table;
    private final Wire wire;
    private final Tokens tokens;
    private final Things things;

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
                        .collect(java.util.stream.Collectors.toMap(
                                Position::where, who -> who, (first, second) -> first, java.util.TreeMap::new))
                        .values()
                        .forEach(who -> compare(row, who).ifPresent(found::add));
            }
        }
        return found;
    }

    private Optional<String> compare(Row row, Position who) {
        Optional<String> authorization = tokens.authorization(who);
        String foreign = path(row, false);
        String nothing = path(row, true);
        String last = "";
        for (int round = 0; round < ROUNDS; round++) {
            double[] one = new double[PAIRS];
            double[] other = new double[PAIRS];
            for (int pair = 0; pair < PAIRS; pair++) {
                boolean turned = pair % 2 == 1;
                double first = millis(row, turned ? nothing : foreign, authorization);
                double second = millis(row, turned ? foreign : nothing, authorization);
                one[pair] = turned ? second : first;
                other[pair] = turned ? first : second;
            }
            double here = median(one);
            double there = median(other);
            double apart = Math.abs(here - there);
            if (apart <= Math.max(FLOOR_MILLIS, SHARE * Math.max(here, there))) {
                return Optional.empty();
            }
            last = "%s as %s: a foreign thing takes %.2f ms, none %.2f ms".formatted(row.operation(), who, here, there);
        }
        return Optional.of(last);
    }

    private double millis(Row row, String path, Optional<String> authorization) {
        long began = System.nanoTime();
        wire.call(row, path, "", authorization);
        return (System.nanoTime() - began) / 1e6;
    }

    private String path(Row row, boolean missing) {
        String path = row.path();
        for (String variable : row.variables()) {
            String id = missing ? things.missing(variable) : things.id(variable, row.operation());
            path = path.replace(row.name(variable), id);
        }
        return path;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
