package org.hamroh.engines;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** Stretches of a stored map as streams. */
final class Scans {
    private Scans() {}

    static <V> Stream<String> keys(MVMap<String, V> map, String low, String high, boolean reverse) {
        Cursor<String, V> cursor = cursor(map, low, high, reverse);
        return stream(cursor);
    }

    static <V> Stream<V> values(MVMap<String, V> map, String low, String high, boolean reverse) {
        Cursor<String, V> cursor = cursor(map, low, high, reverse);
        return stream(new Iterator<V>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public V next() {
                cursor.next();
                return cursor.getValue();
            }
        });
    }

    private static <V> Cursor<String, V> cursor(MVMap<String, V> map, String low, String high, boolean reverse) {
        return reverse ? map.cursor(high, low, true) : map.cursor(low, high, false);
    }

    private static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }
}
