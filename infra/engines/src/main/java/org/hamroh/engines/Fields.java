package org.hamroh.engines;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Fields of a command or description that must be there, with the type they must have. */
final class Fields {
    private Fields() {}

    static Document document(Document from, String field) {
        return of(from.get(field), field, Document.class);
    }

    static Number number(Document from, String field) {
        return of(from.get(field), field, Number.class);
    }

    static Collection<?> list(Document from, String field) {
        return of(from.get(field), field, Collection.class);
    }

    private static <T> T of(@Nullable Object value, String field, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(field + " must be a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
