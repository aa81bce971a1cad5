package org.hamroh.ombudsman.caseload;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The last row of a page, from which the next one goes on. Opaque to clients, and good for the sort it was made for only.
 *
 * @param rest when urgent rows come first: that they are all behind
 */
public record Cursor(Sorting sorting, boolean rest, Instant at, UUID id) {
    private static final int BYTES = 1 + 1 + 8 + 16;

    public Cursor(Sorting sorting, Instant at, UUID id) {
        this(sorting, false, at, id);
    }

    public String text() {
        var bytes = ByteBuffer.allocate(BYTES)
                .put((byte) sorting.ordinal())
                .put((byte) (rest ? 1 : 0))
                .putLong(at.toEpochMilli())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    public static Optional<Cursor> read(String text, Sorting sorting) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES || bytes.get() != sorting.ordinal()) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(
                    sorting,
                    bytes.get() == 1,
                    Instant.ofEpochMilli(bytes.getLong()),
                    new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
