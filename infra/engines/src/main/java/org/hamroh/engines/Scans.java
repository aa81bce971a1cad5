package org.hamroh.engines;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** Stretches of a stored map as streams. */
final class Scans {
    /** One entry of an index: its key, and where the document lies. */
    record Entry(String key, String position) {}

    private Scans() {}

    /** What the map holds from one key to another, both included, in key order or its reverse. */
    static <V, T> Stream<T> between(
            MVMap<String, V> map, String low, String high, boolean reverse, BiFunction<String, V, T> what) {
        Cursor<String, V> cursor = reverse ? map.cursor(high, low, true) : map.cursor(low, high, false);
        return stream(new Iterator<T>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public T next() {
                String key = cursor.next();
                return what.apply(key, cursor.getValue());
            }
        });
    }

    /** How many keys lie between two, both included; found without reading what lies between. */
    static long count(MVMap<String, ?> map, String low, String high) {
        long first = map.getKeyIndex(low);
        long last = map.getKeyIndex(high);
        return Math.max(0, (last < 0 ? -last - 1 : last + 1) - (first < 0 ? -first - 1 : first));
    }

    static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }
}
