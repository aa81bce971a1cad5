package org.hamroh.kernel.testing.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What a test has put into a service before strangers come: real things of real organisations, with canaries in them. */
public interface Things {
    /**
     * A text that only these organisations may ever be answered with.
     *
     * @param readers ids of organisations; whoever else is answered with it has found a hole
     */
    record Canary(String text, Set<String> readers) {
        /** Whether it stands there, as it is or as addresses, headers, JSON or HTML would write it. */
        boolean isIn(String answer) {
            return answer.contains(text)
                    || answer.contains(
                            URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))
                    || answer.contains(numbered("\\u%04x"))
                    || answer.contains(numbered("&#%d;"));
        }

        private String numbered(String pattern) {
            var out = new StringBuilder();
            text.chars()
                    .forEach(each -> out.append(each < 128 ? String.valueOf((char) each) : pattern.formatted(each)));
            return out.toString();
        }
    }

    List<Canary> canaries();

    /**
     * The id of the thing that stands for this variable.
     *
     * @param variable the part of the path before it and its name, for example {@code complaints/{id}}; the name alone where
     *     no word stands before it, for example {@code {language}}: it stands for no thing, and is the same for everybody
     * @param operation that needs it; an operation that destroys a thing gets one of its own
     */
    String id(String variable, String operation);

    /**
     * Whether anything stands for this variable. Where nothing does, the id is of nothing: strangers are refused as anywhere,
     * and whoever may is told that it is not there.
     */
    default boolean isPlanted(String variable) {
        return true;
    }

    /** An id of the same form that belongs to nothing; by default a UUID that was never given. */
    default String missing(String variable) {
        return "0199f000-0000-7000-8000-00000000ffff";
    }

    /**
     * Another thing of the same owners: what belongs to the first must not be found under it. By default the id of nothing.
     */
    default String another(String variable) {
        return missing(variable);
    }

    /** Ids of the organisations that may see the thing; empty: it belongs to no organisation. */
    Set<String> owners(String variable);

    /** ISO 3166 code of where the things are. */
    String place();

    /** A place in which nothing of the test is. */
    default String elsewhere() {
        return "KG-O";
    }

    /** For a service that keeps nothing of anybody: every id is of nothing. */
    static Things ofNobody() {
        return new Things() {
            @Override
            public List<Canary> canaries() {
                return List.of();
            }

            @Override
            public String id(String variable, String operation) {
                return missing(variable);
            }

            @Override
            public Set<String> owners(String variable) {
                return Set.of();
            }

            @Override
            public String place() {
                return "RU-SVE";
            }
        };
    }
}
