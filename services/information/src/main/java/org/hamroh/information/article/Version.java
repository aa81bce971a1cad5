package org.hamroh.information.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One save of an article in one language; it never changes.
 *
 * @param number from 1
 * @param of the version of the source that a translation follows; 0 for the source itself
 * @param spelling whether only the spelling changed, so that translations still say the same
 * @param machine whether a machine translated it and no person has read it against the source
 * @param by subject of who saved it; {@code -} for the service itself
 */
record Version(
        int number,
        Text text,
        int of,
        boolean spelling,
        boolean machine,
        Instant at,
        String by,
        @Nullable String note) {

    /**
     * What is written.
     *
     * @param body Markdown
     * @param laws names of the laws and other sources, in the language of the text
     */
    record Text(String title, String summary, String body, List<String> laws) {
        Text {
            laws = List.copyOf(laws);
        }
    }
}
