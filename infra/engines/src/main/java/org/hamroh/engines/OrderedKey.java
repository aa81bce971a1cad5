package org.hamroh.engines;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A BSON value as text whose character order is the order in which the query engine sorts values, and whose equality is
 * the query engine's: 1, 1.0 and 1L give one key, and so do decimals that one double stands for.
 *
 * <p>All characters are below 0x100 and no key is a prefix of another, so keys can be joined, and a joined prefix finds
 * all its continuations between itself and itself + {@link #END}. The first character tells the type; neighbours of
 * type codes are never used, which leaves room for {@link #STOP}.
 */
final class OrderedKey {
    /** Greater than every character of a key. */
    static final char END = '\u0100';

    private static final char STOP = 1;

    private static final char MIN_KEY = 2;
    private static final char EMPTY_ARRAY = 4;
    private static final char NULL = 6;
    private static final char NUMBER = 8;
    private static final char STRING = 10;
    private static final char DOCUMENT = 12;
    private static final char ARRAY = 14;
    private static final char BINARY = 16;
    private static final char LEGACY_UUID = 18;
    private static final char UNIVERSAL_ID = 20;
    private static final char OBJECT_ID = 22;
    private static final char BOOLEAN = 24;
    private static final char DATE = 26;
    private static final char TIMESTAMP = 28;
    private static final char REGEX = 30;
    private static final char OTHER = 32;
    private static final char MAX_KEY = 34;

    private OrderedKey() {}

    static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder(24);
        append(out, value);
        return out.toString();
    }

    /** What an index holds for an array without elements: below null and missing. */
    static String emptyArray() {
        return String.valueOf(EMPTY_ARRAY);
    }

    /** The prefix that all keys of this key's type share. */
    static String typeOf(String key) {
        return key.substring(0, 1);
    }

    /** The same key for a descending index field. */
    static String inverted(String key) {
        StringBuilder out = new StringBuilder(key.length());
        key.chars().forEach(c -> out.append((char) (0xff - c)));
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append(NULL);
            case Missing m -> out.append(NULL);
            case MinKey m -> out.append(MIN_KEY);
            case MaxKey m -> out.append(MAX_KEY);
            case Number n -> number(out.append(NUMBER), n);
            case String s -> text(out.append(STRING), s);
            case Document d -> document(out.append(DOCUMENT), d);
            case Collection<?> c -> array(out.append(ARRAY), c);
            case BinData b -> binary(out.append(BINARY), b.getData());
            case LegacyUUID l -> {
                // this type's order is signed, the other's is not
                integer(out.append(LEGACY_UUID), l.getUuid().getMostSignificantBits() ^ Long.MIN_VALUE, 8);
                integer(out, l.getUuid().getLeastSignificantBits() ^ Long.MIN_VALUE, 8);
            }
            case UUID u -> {
                integer(out.append(UNIVERSAL_ID), u.getMostSignificantBits(), 8);
                integer(out, u.getLeastSignificantBits(), 8);
            }
            case ObjectId o -> bytes(out.append(OBJECT_ID), o.toByteArray());
            case Boolean b -> out.append(BOOLEAN).append(b ? (char) 2 : STOP);
            case Instant t -> integer(out.append(DATE), t.toEpochMilli() ^ Long.MIN_VALUE, 8);
            case BsonTimestamp t -> integer(out.append(TIMESTAMP), t.getValue(), 8);
            case BsonRegularExpression r -> text(out.append(REGEX), r.getPattern() + '/' + r.getOptions());
            default -> text(out.append(OTHER), value.getClass().getSimpleName() + value);
        }
    }

    /** The double's bits made sortable, then by how much a long differs from that double (at most 512). */
    private static void number(StringBuilder out, Number n) {
        double d = n.doubleValue() == 0 ? 0 : n.doubleValue();
        long bits = Double.doubleToLongBits(d);
        integer(out, bits ^ ((bits >> 63) | Long.MIN_VALUE), 8);
        integer(out, n instanceof Long l ? 0x8000 + l - (long) d : 0x8000, 2);
    }

    /** UTF-16 units, each as one to three bytes, which is the order of {@link String#compareTo}. */
    private static void text(StringBuilder out, String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == 0) {
                out.append((char) 0).append((char) 2);
            } else if (c < 0x80) {
                out.append(c);
            } else if (c < 0x800) {
                out.append((char) (0xc0 | c >> 6)).append((char) (0x80 | c & 0x3f));
            } else {
                out.append((char) (0xe0 | c >> 12)).append((char) (0x80 | c >> 6 & 0x3f));
                out.append((char) (0x80 | c & 0x3f));
            }
        }
        out.append((char) 0).append(STOP);
    }

    private static void document(StringBuilder out, Document d) {
        for (Map.Entry<String, Object> field : d.entrySet()) {
            String value = of(field.getValue());
            text(out.append(value.charAt(0)), field.getKey());
            out.append(value);
        }
        out.append(STOP);
    }

    private static void array(StringBuilder out, Collection<?> c) {
        c.forEach(element -> append(out, element));
        out.append(STOP);
    }

    /** Shorter first, as the query engine has it. */
    private static void binary(StringBuilder out, byte[] data) {
        integer(out, data.length, 4);
        bytes(out, data);
    }

    private static void bytes(StringBuilder out, byte[] data) {
        for (byte b : data) {
            out.append((char) (b & 0xff));
        }
    }

    private static void integer(StringBuilder out, long value, int width) {
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
            out.append((char) (value >>> shift & 0xff));
        }
    }
}
