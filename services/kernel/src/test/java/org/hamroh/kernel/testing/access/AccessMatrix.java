package org.hamroh.kernel.testing.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tries every operation of a service from every position. Strangers come first, all at once; those who may come after them,
 * one by one, because what they do is done.
 */
public final class AccessMatrix {
    private static final int AT_ONCE = 4;
    private static final Set<Integer> WITHOUT_THE_CODE = Set.of(400, 401, 403, 404);

    private final AccessTable table;
    private final Wire wire;
    private final Tokens tokens;
    private final Things things;

    private final List<String> found = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger cells = new AtomicInteger();
    private final Map<Position, Optional<String>> shown = new ConcurrentHashMap<>();
    private final Map<String, String> ownersCounts = new ConcurrentHashMap<>();
    private final Set<Position> positions = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> stands = new ConcurrentHashMap<>();
    private final Set<Credential> untried = ConcurrentHashMap.newKeySet();

    /** @param base address of the service with its context path, without a slash at its end */
    public AccessMatrix(AccessTable table, String base, Tokens tokens, Things things) {
        this.table = table;
        this.wire = new Wire(base, tokens.header());
        this.tokens = tokens;
        this.things = things;
    }

    /** Tries everything once. */
    public Report run() {
        return run(EnumSet.allOf(Credential.class));
    }

    /** Tries everything as those only who show one of these. */
    public Report run(Set<Credential> credentials) {
        Collection<Row> rows = table.rows();
        List<Cell> strangers = new ArrayList<>();
        List<Cell> guests = new ArrayList<>();
        for (Row row : rows) {
            for (Position position : Positions.of(row, things)) {
                if (!credentials.contains(position.credential())) {
                    continue;
                }
                Cell cell = new Cell(row, position, Expected.of(row, position, things));
                if (cell.expected() == Expected.OPENED && row.opens().isEmpty()) {
                    continue;
                }
                (cell.expected() == Expected.OPENED ? guests : strangers).add(cell);
            }
            if (row.opening() != Row.Opening.GRANTED && credentials.contains(Credential.NONE)) {
                strangers.add(new Cell(
                        row, Position.with(Credential.NONE, "", Organisation.NONE), Expected.of(row.opening())));
            }
        }
        guests.stream().filter(cell -> cell.row().reads()).forEach(this::tryOut);
        all(strangers);
        guests.stream().filter(cell -> !cell.row().reads()).forEach(this::tryOut);
        positions.forEach(position -> untried.remove(position.credential()));
        Set<String> absent = new TreeSet<>();
        rows.forEach(row -> row.variables().stream()
                .filter(each -> row.opening() == Row.Opening.GRANTED && !things.isPlanted(each))
                .forEach(absent::add));
        return new Report(rows, positions, stands, cells.get(), calls.get(), untried, absent, found);
    }

    private void all(List<Cell> cells) {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            cells.forEach(cell -> work.add(() -> {
                tryOut(cell);
                return true;
            }));
            for (Future<Boolean> each : pool.invokeAll(work)) {
                each.get();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("a request was not answered", e);
        }
    }

    private void tryOut(Cell cell) {
        Position position = cell.position();
        Optional<String> authorization = position.credential() == Credential.NONE
                ? Optional.empty()
                : shown.computeIfAbsent(position, tokens::authorization);
        if (authorization.isEmpty() && position.credential() != Credential.NONE) {
            untried.add(position.credential());
            return;
        }
        positions.add(position);
        for (String query : cell.row().queries()) {
            cells.incrementAndGet();
            if (cell.row().opening() == Row.Opening.GRANTED) {
                stands.merge(Positions.stand(cell.row(), position, cell.expected(), things), 1, Integer::sum);
            }
            judge(cell, query, authorization);
        }
    }

    private void judge(Cell cell, String query, Optional<String> authorization) {
        Row row = cell.row();
        Answer answer = call(cell, Target.THE_THING, query, authorization);
        boolean planted = row.variables().stream().allMatch(things::isPlanted);
        String problem = cell.expected().problem(row, answer, planted);
        if (!problem.isEmpty()) {
            report(cell, query, problem);
        }
        canaries(cell, query, answer, problem.isEmpty() && planted);
        if (cell.expected() == Expected.NOTHING_THERE && problem.isEmpty()) {
            compareWithNothing(cell, query, answer, authorization);
        }
        if (planted && cell.expected() == Expected.OPENED && row.variables().size() > 1) {
            under(cell, Target.UNDER_ANOTHER, query, authorization);
            under(cell, Target.UNDER_NOTHING, query, authorization);
        }
        if (row.kind() == Kind.COUNT && row.shows()) {
            String key = row.operation() + query;
            if (cell.expected() == Expected.OPENED && cell.position().where() == Position.Where.NO_LIMIT) {
                ownersCounts.put(key, answer.text());
            } else if (cell.expected() == Expected.EMPTY && answer.text().equals(ownersCounts.get(key))) {
                report(cell, query, "was told the count of those whose the things are: " + answer.text());
            }
        }
    }

    private void canaries(Cell cell, String query, Answer answer, boolean asExpected) {
        String text = answer.said();
        String organisation = cell.position().organisation().id();
        boolean mayRead = cell.expected() == Expected.OPENED;
        boolean seen = false;
        for (Things.Canary canary : things.canaries()) {
            if (canary.isIn(text)) {
                seen = true;
                if (!mayRead || !canary.readers().contains(organisation)) {
                    report(cell, query, "was told «" + canary.text() + "»");
                }
            }
        }
        boolean owner =
                things.canaries().stream().anyMatch(canary -> canary.readers().contains(organisation));
        boolean first = query.equals(cell.row().queries().getFirst());
        if (asExpected && mayRead && owner && first && !seen && cell.row().showsCanary()) {
            report(cell, query, "was let in and shown no canary: the matrix would not notice a leak here");
        }
    }

    /** What is foreign and what is not there must not be told apart. */
    private void compareWithNothing(Cell cell, String query, Answer answer, Optional<String> authorization) {
        Row row = cell.row();
        if (row.variables().isEmpty()) {
            return;
        }
        String foreign = answer.fingerprint(ids(row));
        String nothing = call(cell, Target.NOTHING, query, authorization).fingerprint(ids(row));
        if (!foreign.equals(nothing)) {
            report(cell, query, "can tell a foreign thing from none:\n" + foreign + "\nagainst\n" + nothing);
        }
    }

    /** What belongs to one thing is not found under another, nor under none. */
    private void under(Cell cell, Target parent, String query, Optional<String> authorization) {
        Answer answer = call(cell, parent, query, authorization);
        boolean told = things.canaries().stream().anyMatch(canary -> canary.isIn(answer.said()));
        if (answer.status() != 404 || told) {
            report(cell, query, "found a nested thing " + parent + ": " + answer.status());
        }
    }

    /** What the variables of a path stand for. */
    private enum Target {
        THE_THING,
        NOTHING,
        UNDER_ANOTHER,
        UNDER_NOTHING
    }

    private Answer call(Cell cell, Target target, String query, Optional<String> authorization) {
        calls.incrementAndGet();
        Row row = cell.row();
        String body = fill(row, row.body(), target);
        if (body.contains("{csrf}")) {
            body = body.replace("{csrf}", tokens.csrf(cell.position()));
        }
        return wire.call(row, fill(row, row.path() + query, target), body, authorization);
    }

    private String fill(Row row, String text, Target target) {
        String filled = text;
        boolean outermost = true;
        for (String variable : row.variables()) {
            boolean parent = outermost;
            String id = switch (target) {
                case THE_THING -> things.id(variable, row.operation());
                case NOTHING -> things.missing(variable);
                case UNDER_ANOTHER -> parent ? things.another(variable) : things.id(variable, row.operation());
                case UNDER_NOTHING -> parent ? things.missing(variable) : things.id(variable, row.operation());
            };
            filled = filled.replace(row.name(variable), id);
            outermost = false;
        }
        for (String constant : row.constants()) {
            filled = filled.replace(constant, things.id(constant, row.operation()));
        }
        return filled;
    }

    private List<String> ids(Row row) {
        List<String> ids = new ArrayList<>();
        row.variables().forEach(variable -> {
            ids.add(things.id(variable, row.operation()));
            ids.add(things.missing(variable));
        });
        return ids;
    }

    private void report(Cell cell, String query, String problem) {
        found.add(cell.row().operation() + query + " as " + cell.position() + ": " + problem);
    }

    /** One operation from one position. */
    private record Cell(Row row, Position position, Expected expected) {}

    static boolean isRefusedWithoutCode(int status) {
        return WITHOUT_THE_CODE.contains(status);
    }
}
