package org.hamroh.information.article;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How many readers an article helped, in one language. Nothing of a reader is kept.
 *
 * @param id slug and language, {@code wages-not-paid/tg}
 * @param reasons how often each was given, by its code
 */
@Document(Helpfulness.COLLECTION)
@TypeAlias("helpfulness")
record Helpfulness(
        @Id String id,
        String slug,
        String language,
        long helped,
        long not,
        @Nullable Map<String, Long> reasons) {
    static final String COLLECTION = "helpfulness";
}
