package org.hamroh.information.article;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/**
 * A paragraph of one version beside the same paragraph of another.
 *
 * @param kind same, added, removed or changed
 */
record Change(String kind, String before, String after) {
    private static final DiffRowGenerator GENERATOR = DiffRowGenerator.create()
            .showInlineDiffs(false)
            .lineNormalizer(line -> line)
            .build();

    /** What changed from one text to another, paragraph by paragraph. */
    static List<Change> between(Version.Text before, Version.Text after) {
        return GENERATOR.generateDiffRows(lines(before), lines(after)).stream()
                .filter(each ->
                        !(each.getOldLine().isBlank() && each.getNewLine().isBlank()))
                .map(each -> new Change(kind(each.getTag()), each.getOldLine(), each.getNewLine()))
                .toList();
    }

    private static String kind(DiffRow.Tag tag) {
        return switch (tag) {
            case EQUAL -> "same";
            case INSERT -> "added";
            case DELETE -> "removed";
            case CHANGE -> "changed";
        };
    }

    private static List<String> lines(Version.Text text) {
        return (text.title() + "\n" + text.summary() + "\n" + text.body() + "\n" + String.join("\n", text.laws()))
                .lines()
                .toList();
    }
}
