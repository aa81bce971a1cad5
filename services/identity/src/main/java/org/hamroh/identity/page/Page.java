package org.hamroh.identity.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the following part, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int LARGEST = 100;

    /**
     * @param found one more than was asked for, where there are more
     * @param size how many were asked for
     */
    public static <T> Page<T> of(List<T> found, int size, Function<T, String> cursor) {
        return found.size() > size
                ? new Page<>(List.copyOf(found.subList(0, size)), cursor.apply(found.get(size - 1)))
                : new Page<>(List.copyOf(found), null);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /** A size somebody asked for, within limits. */
    public static int size(int asked) {
        return Math.clamp(asked, 1, LARGEST);
    }
}
