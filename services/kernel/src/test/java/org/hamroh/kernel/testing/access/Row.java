package org.hamroh.kernel.testing.access;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is expected of one operation.
 *
 * @param operation {@code METHOD /path/{variable}}, without the context path
 * @param kind decides what is expected
 * @param also further kinds of which it is one: what else it shows and how else it could leak
 * @param opening to whom it is open
 * @param signIn the answer to whoever has not signed in, or whose token is no good
 * @param refused the answer to signed-in people who may not: 403, or 404 exactly as for a thing that does not exist
 * @param places whether a person's places limit what is found
 * @param shows whether an answer to those who may holds a canary; proves that the matrix would see one
 * @param opens statuses that say that somebody was let in
 * @param queries the query strings to try, each with its question mark, or empty
 * @param body JSON; empty: none
 */
record Row(
        String operation,
        Kind kind,
        Set<Kind> also,
        Opening opening,
        List<Grant> grants,
        int signIn,
        int refused,
        boolean places,
        boolean shows,
        Set<Integer> opens,
        List<String> queries,
        String body) {

    /** To whom an operation is open. */
    enum Opening {
        EVERYBODY,
        /** Whoever proves the right to one thing by a secret of its own. */
        BEARER_OF_A_CODE,
        GRANTED
    }

    private static final Pattern ANY = Pattern.compile("\\{[A-Za-z0-9]+}");
    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z0-9-]+)/\\{([A-Za-z0-9]+)}");

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    String path() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    /** Every kind of which it is one. */
    Stream<Kind> kinds() {
        return Stream.concat(Stream.of(kind), also.stream());
    }

    /** Whether it changes nothing; a search may travel in a body, since words may not stand in addresses. */
    boolean reads() {
        return reads(operation, kind);
    }

    static boolean reads(String operation, Kind kind) {
        return operation.startsWith("GET ") || kind.looksThroughMany;
    }

    /** Whether those who may must be shown a canary; a number cannot hold one. */
    boolean showsCanary() {
        return shows && kind != Kind.COUNT;
    }

    /** The variables of the path, each with the part before it. */
    List<String> variables() {
        return VARIABLE.matcher(path())
                .results()
                .map(found -> found.group(1) + "/{" + found.group(2) + "}")
                .toList();
    }

    /** Those that stand for no thing, such as a language, each as {@code {name}}. */
    List<String> constants() {
        List<String> names = variables().stream().map(this::name).toList();
        return ANY.matcher(path())
                .results()
                .map(MatchResult::group)
                .filter(each -> !names.contains(each))
                .toList();
    }

    String name(String variable) {
        return variable.substring(variable.indexOf('{'));
    }

    boolean grants(Position who) {
        return grants.stream().anyMatch(grant -> grant.matches(who));
    }
}
