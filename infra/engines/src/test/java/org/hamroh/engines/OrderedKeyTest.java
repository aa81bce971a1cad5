package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderedKeyTest {
    private final Random random = new Random(7);

    @Test
    void keysSortAsTheQueryEngineSortsValues() {
        List<@Nullable Object> values = values();
        for (Object a : values) {
            for (Object b : values) {
                int wanted =
                        Integer.signum(ValueComparator.ascWithoutListHandling().compare(a, b));
                int keys = Integer.signum(OrderedKey.of(a).compareTo(OrderedKey.of(b)));
                int inverted = Integer.signum(
                        OrderedKey.inverted(OrderedKey.of(b)).compareTo(OrderedKey.inverted(OrderedKey.of(a))));
                assertThat(keys).as("%s and %s", a, b).isEqualTo(wanted);
                assertThat(inverted).as("inverted %s and %s", a, b).isEqualTo(wanted);
            }
        }
    }

    @Test
    void equalNumbersOfAllTypesGiveOneKey() {
        String one = OrderedKey.of(1);
        assertThat(OrderedKey.of(1L)).isEqualTo(one);
        assertThat(OrderedKey.of(1.0)).isEqualTo(one);
        assertThat(OrderedKey.of(new Decimal128(new BigDecimal("1.00")))).isEqualTo(one);
        assertThat(OrderedKey.of(-0.0)).isEqualTo(OrderedKey.of(0));
        assertThat(OrderedKey.of((1L << 53) + 1)).isNotEqualTo(OrderedKey.of(1L << 53));
        assertThat(OrderedKey.of(new Document("a", 1))).isEqualTo(OrderedKey.of(new Document("a", 1.0)));
    }

    @Test
    void noKeyBeginsAnother() {
        List<String> keys = values().stream().map(OrderedKey::of).distinct().toList();
        for (String a : keys) {
            assertThat(keys.stream().filter(b -> b.startsWith(a))).containsExactly(a);
            assertThat(a.chars()).allMatch(c -> c < OrderedKey.END);
        }
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(null);
        values.addAll(List.of(MinKey.getInstance(), MaxKey.getInstance(), true, false));
        values.addAll(List.of(
                "", "\0", "a", "a\0", "a\0b", "a\u0001", "ab", "\u00ff", "ғӣқӯҳҷ", "\uffff", "😀", "~", "\u07ff"));
        values.addAll(List.of(0, 1, -1, 1L, 1.5, -1.5, Integer.MAX_VALUE, Integer.MIN_VALUE, Double.MIN_VALUE));
        values.addAll(List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e300));
        for (long l : new long[] {1L << 53, 1L << 60, 1L << 62, -1L << 61}) {
            values.addAll(List.of(l, l - 1, l + 1, l - 300, l + 300));
        }
        values.addAll(List.of(new Decimal128(new BigDecimal("1200.50")), new Decimal128(new BigDecimal("0.1")), 0.1));
        for (int i = 0; i < 15; i++) {
            byte[] bytes = new byte[12];
            random.nextBytes(bytes);
            Arrays.fill(bytes, 0, i % 4, (byte) 0xff);
            values.add(new ObjectId(bytes));
            values.add(new BinData(Arrays.copyOf(bytes, i % 5)));
            UUID uuid = new UUID(random.nextLong(), random.nextLong());
            values.addAll(
                    List.of(uuid, new LegacyUUID(uuid), random.nextInt(), random.nextDouble(), random.nextLong()));
            values.add(Instant.ofEpochMilli(random.nextLong() >> random.nextInt(40)));
            values.add(new Document("a", random.nextInt(3)).append("b", random.nextBoolean() ? "x" : null));
        }
        values.addAll(
                List.of(new UUID(-1, -1), new UUID(0, 0), Instant.EPOCH, new Document(), new Document("a", null)));
        return values;
    }
}
