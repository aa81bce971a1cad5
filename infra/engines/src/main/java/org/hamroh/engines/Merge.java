package org.hamroh.engines;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Several stretches of an index, each in order, read as one in order. */
final class Merge implements Iterator<String> {
    /** @param rest the part of the key by which the stretches are ordered among each other */
    private record Head(String rest, String position, Iterator<Scans.Entry> following, int prefix) {}

    private final PriorityQueue<Head> heads;

    private Merge(Comparator<Head> order) {
        heads = new PriorityQueue<>(order);
    }

    /** @param prefixes for each stretch how many first characters its keys have in common */
    static Stream<String> of(List<Stream<Scans.Entry>> stretches, List<Integer> prefixes, boolean reverse) {
        Comparator<Head> ascending = Comparator.comparing(Head::rest);
        Merge merge = new Merge(reverse ? ascending.reversed() : ascending);
        for (int i = 0; i < stretches.size(); i++) {
            merge.advance(stretches.get(i).iterator(), prefixes.get(i));
        }
        return Scans.stream(merge);
    }

    private void advance(Iterator<Scans.Entry> stretch, int prefix) {
        if (stretch.hasNext()) {
            Scans.Entry next = stretch.next();
            heads.add(new Head(next.key().substring(prefix), next.position(), stretch, prefix));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public String next() {
        Head first = heads.remove();
        advance(first.following(), first.prefix());
        return first.position();
    }
}
