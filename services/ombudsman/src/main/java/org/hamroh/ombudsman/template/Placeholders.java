package org.hamroh.ombudsman.template;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stands in braces in a template and is filled in when it is used: the reference, the day of filing, today, the last day of
 * the stage, and a day two weeks from now by which an answer would help.
 */
final class Placeholders {
    static final Set<String> KNOWN = Set.of("reference", "filed", "today", "deadline", "reply-by");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {}

    /** What stands in braces and would be filled in by nothing; a brace alone too. */
    static Optional<String> unknown(String text) {
        var named = BRACES.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !KNOWN.contains(name))
                .findFirst();
        var rest = BRACES.matcher(text).replaceAll("");
        return named.isPresent() || !(rest.contains("{") || rest.contains("}")) ? named : Optional.of("");
    }
}
