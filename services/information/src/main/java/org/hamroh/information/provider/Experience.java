package org.hamroh.information.provider;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What people met at a provider, in numbers alone.
 *
 * @param slug of the provider
 */
@Document("experiences")
@TypeAlias("experience")
record Experience(@Id String slug, long helped, long waited, long refused) {
    static Experience none(String slug) {
        return new Experience(slug, 0, 0, 0);
    }
}
