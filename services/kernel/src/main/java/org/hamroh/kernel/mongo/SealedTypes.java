package org.hamroh.kernel.mongo;

import java.util.HashSet;
import java.util.Set;
import org.springframework.data.mapping.PersistentProperty;
import org.springframework.data.mapping.context.MappingContext;

/**
 * Makes the permitted records of sealed fields known at start. Otherwise a stored alias such as {@code admitted} cannot be
 * read until a record of that type has been written by the same process.
 */
final class SealedTypes {
    private SealedTypes() {}

    static void register(MappingContext<?, ?> context) {
        Set<Class<?>> seen = new HashSet<>();
        Set.copyOf(context.getPersistentEntities()).forEach(entity -> {
            for (PersistentProperty<?> property : entity) {
                visit(property.getActualType(), context, seen);
            }
        });
    }

    private static void visit(Class<?> type, MappingContext<?, ?> context, Set<Class<?>> seen) {
        if (type.isPrimitive() || type.getName().startsWith("java.") || !seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                context.getPersistentEntity(permitted);
                visit(permitted, context, seen);
            }
        } else {
            var entity = context.getPersistentEntity(type);
            if (entity != null) {
                for (PersistentProperty<?> property : entity) {
                    visit(property.getActualType(), context, seen);
                }
            }
        }
    }
}
