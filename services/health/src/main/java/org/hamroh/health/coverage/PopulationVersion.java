package org.hamroh.health.coverage;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A statement of how many migrant workers there are, as somebody gave it. It is never changed; a better one is another version.
 *
 * @param version 1, 2, 3 …
 * @param source who says so, and in which publication
 * @param years those it speaks of
 * @param ready whether all its figures are written; one that is not counts for nothing
 */
@Document(PopulationVersion.COLLECTION)
record PopulationVersion(
        @Id Integer version, String source, Instant at, String by, List<Integer> years, long people, boolean ready) {
    static final String COLLECTION = "populationVersions";
}
