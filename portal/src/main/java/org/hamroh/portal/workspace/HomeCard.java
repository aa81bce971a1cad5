package org.hamroh.portal.workspace;

import java.util.Optional;

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
     */
    record Text(String title, String says, String path, String open) {}
}
