package org.hamroh.portal.workspace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A short part of the workspace's first page that a feature contributes, for whom its service admits. */
@FunctionalInterface
public interface HomeCard {
    /** What to show this person now; empty for nothing. */
    Optional<Text> now();

    /**
     * @param title key of the heading
     * @param says key of the sentence
     * @param path after the language, where there is more
     * @param open key of the link there
     * @param details what the part shows besides; null for nothing
     */
    record Text(
            String title,
            String says,
            String path,
            String open,
            @Nullable Details details) {
        public Text(String title, String says, String path, String open) {
            this(title, says, path, open, null);
        }
    }

    /**
     * @param fragment of a template, by its name there, such as {@code audit/notices :: list}
     * @param content its one argument
     */
    record Details(String fragment, Object content) {}
}
