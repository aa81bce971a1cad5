package org.hamroh.kernel.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The declared expectations of a service, read from its {@code access.yml}. What the file may say stands in the file of the
 * kernel's own example, and in the message that a missing row gets.
 */
public final class AccessTable {
    /** Where a module keeps its rows. */
    public static final String FILE = "src/test/resources/access.yml";

    private static final Set<String> FIELDS =
            Set.of("kind", "open", "may", "sign-in", "refused", "places", "shows", "opens", "query", "body");

    private final String file;
    private final Map<String, Row> rows;

    private AccessTable(String file, Map<String, Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** @throws IllegalArgumentException if a row says something that the matrix does not understand */
    public static AccessTable read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if a row says something that the matrix does not understand */
    public static AccessTable parse(String file, String yaml) {
        Map<String, Object> whole = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        Map<String, Object> groups = map(whole.getOrDefault("groups", Map.of()));
        int signIn = Integer.parseInt(text(whole, "sign-in", "401"));
        Map<String, Row> rows = new TreeMap<>();
        map(whole.getOrDefault("rows", Map.of())).forEach((operation, fields) -> {
            try {
                rows.put(operation, row(operation, map(fields), groups, signIn));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ", row " + operation + ": " + e.getMessage(), e);
            }
        });
        return new AccessTable(file, rows);
    }

    /** The operations of which one thing is named, or a list of things given. */
    public Set<String> describable() {
        return rows.values().stream()
                .filter(row -> row.kind() != Kind.PAGE)
                .map(Row::operation)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** The same without any other operation than this. */
    public AccessTable only(String operation) {
        Map<String, Row> one = new TreeMap<>(rows);
        one.keySet().retainAll(Set.of(operation));
        return new AccessTable(file, one);
    }

    Collection<Row> rows() {
        return rows.values();
    }

    /** The operations that stand in it. */
    public Set<String> operations() {
        return Set.copyOf(rows.keySet());
    }

    /**
     * Compares the rows with what a service really offers.
     *
     * @param operations as {@code METHOD /path}
     * @return what to add and what to remove, in words; empty if all is in order
     */
    public List<String> differences(Collection<String> operations) {
        List<String> problems = new ArrayList<>();
        for (String operation : new TreeSet<>(operations)) {
            if (!rows.containsKey(operation)) {
                problems.add(advice(operation));
            }
        }
        for (String operation : rows.keySet()) {
            if (!operations.contains(operation)) {
                problems.add("The row «" + operation + "» in " + file + " belongs to no endpoint any more: remove it.");
            }
        }
        return problems;
    }

    private String advice(String operation) {
        String kind = operation.contains("}") ? (operation.startsWith("GET ") ? "one" : "change") : "list";
        return "«" + operation + "» has no row in the access matrix: nobody has said who may use it. Add to " + file
                + ", under «rows:», one line such as\n\n  " + operation + ": {kind: " + kind
                + ", may: [some.role@organisation-type]}\n\n"
                + "kind: " + Kind.codes() + ", or several, of which the first decides"
                + "; may: role@type or role@type/organisation-id, or the name of a group of them;\n"
                + "instead of may, open: everybody, or open: code for what a receipt code opens. Say what is intended, not"
                + " what it answers now.\nOthers then must get 404 exactly as for what does not exist (one thing) or 403"
                + " (lists and commands): refused: changes that.\nA change needs a valid body: '…'; places: ignored says that"
                + " a person's places do not limit it; opens: [200, 409] which statuses mean that somebody was let in.";
    }

    private static Row row(String operation, Map<String, Object> fields, Map<String, Object> groups, int signIn) {
        if (!operation.matches("[A-Z]+ /\\S*")) {
            throw new IllegalArgumentException("an operation is METHOD /path");
        }
        if (!FIELDS.containsAll(fields.keySet())) {
            throw new IllegalArgumentException("fields are " + new TreeSet<>(FIELDS) + ", not " + fields.keySet());
        }
        List<Kind> kinds = texts(fields.getOrDefault("kind", "")).stream()
                .map(AccessTable::kind)
                .toList();
        Kind kind = kinds.getFirst();
        Row.Opening opening = switch (text(fields, "open", "")) {
            case "everybody" -> Row.Opening.EVERYBODY;
            case "code" -> Row.Opening.BEARER_OF_A_CODE;
            case "" -> Row.Opening.GRANTED;
            default -> throw new IllegalArgumentException("open is everybody or code");
        };
        List<Grant> grants = grants(fields.get("may"), groups);
        if (grants.isEmpty() == (opening == Row.Opening.GRANTED)) {
            throw new IllegalArgumentException("either may or open");
        }
        boolean reads = Row.reads(operation, kind);
        return new Row(
                operation,
                kind,
                Set.copyOf(kinds.subList(1, kinds.size())),
                opening,
                grants,
                Integer.parseInt(text(fields, "sign-in", String.valueOf(signIn))),
                Integer.parseInt(text(fields, "refused", kind.names ? "404" : "403")),
                !text(fields, "places", "limit").equals("ignored"),
                !text(fields, "shows", reads && kind != Kind.PAGE ? "canary" : "nothing")
                        .equals("nothing"),
                statuses(fields.getOrDefault("opens", reads ? List.of(200) : List.of(200, 201, 202, 204, 409, 412))),
                texts(fields.getOrDefault("query", List.of(""))),
                text(fields, "body", ""));
    }

    private static List<Grant> grants(@org.jspecify.annotations.Nullable Object may, Map<String, Object> groups) {
        if (may == null) {
            return List.of();
        }
        return texts(may).stream()
                .flatMap(each -> groups.containsKey(each)
                        ? grants(groups.get(each), groups).stream()
                        : Stream.of(known(Grant.parse(each))))
                .toList();
    }

    private static Kind kind(String code) {
        try {
            return Kind.of(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kind is one of " + Kind.codes() + ", not «" + code + "»", e);
        }
    }

    /** A slip of the pen, and a role that no stranger of the matrix has, would both make it prove less than it says. */
    private static Grant known(Grant grant) {
        if (!grant.role().equals("*") && !Positions.HOMES.containsKey(grant.role())) {
            throw new IllegalArgumentException("no role is called " + grant.role() + ": roles are " + roles()
                    + ", and a new one needs a line in Positions.HOMES, so that it is tried at every door");
        }
        return grant;
    }

    /** Every role that is tried. */
    public static Set<String> roles() {
        return new TreeSet<>(Positions.HOMES.keySet());
    }

    private static Set<Integer> statuses(Object value) {
        return Set.copyOf(texts(value).stream().map(Integer::valueOf).toList());
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    private static String text(Map<String, Object> fields, String name, String otherwise) {
        return String.valueOf(fields.getOrDefault(name, otherwise));
    }

    private static Map<String, Object> map(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a mapping is expected, not " + value);
        }
        Map<String, Object> named = new TreeMap<>();
        map.forEach((key, each) -> named.put(String.valueOf(key), each));
        return named;
    }
}
