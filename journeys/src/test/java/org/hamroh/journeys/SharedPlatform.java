package org.hamroh.journeys;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every story the one platform of this run, with the limits and costs of production; starts it when first asked. */
final class SharedPlatform implements ParameterResolver {

    /** What kept it from starting; it is not tried again for every story. */
    private static @Nullable AssertionError failure;

    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(SharedPlatform.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // Kept at the root, so that JUnit closes it after the last story.
        return context.getRoot().getStore(PLACE).computeIfAbsent(Platform.class, key -> start(), Platform.class);
    }

    private static Platform start() {
        if (failure != null) {
            throw failure;
        }
        try {
            return Platform.start("shared", Map.of());
        } catch (AssertionError never) {
            failure = never;
            throw never;
        }
    }
}
