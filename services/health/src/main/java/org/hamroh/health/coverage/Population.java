package org.hamroh.health.coverage;

import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Migrant workers of a district in a year, by {@code sex|band}.
 *
 * @param id {@code version|year|district}
 */
@Document(Population.COLLECTION)
record Population(@Id String id, Map<String, Long> people) {
    static final String COLLECTION = "populations";

    String district() {
        return id.substring(id.lastIndexOf('|') + 1);
    }

    long all() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }
}
