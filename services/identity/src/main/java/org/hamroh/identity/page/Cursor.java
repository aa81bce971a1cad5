package org.hamroh.identity.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the sort keys of the last item that was shown. */
public final class Cursor {

    private static final String BETWEEN = "\n";

    private Cursor() {}

    public static String of(String... keys) {
        byte[] joined = String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /** The keys, if this is a cursor of that many; anything else starts from the beginning. */
    public static Optional<List<String>> keys(@Nullable String cursor, int count) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(List.of(joined.split(BETWEEN, -1))).filter(keys -> keys.size() == count);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
