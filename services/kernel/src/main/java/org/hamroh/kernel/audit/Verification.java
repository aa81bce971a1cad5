package org.hamroh.kernel.audit;

import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Walks a chain from its first entry and stops at the first fault. Hashes alone find what was changed, removed, inserted or
 * re-ordered; that the end was cut off, or everything from some entry on written anew with good hashes, only the heads tell
 * that another service has witnessed. What was noted after the last witnessed head is as safe as the hashes make it.
 */
final class Verification {
    private final String service;
    private final Iterable<Document> chain;
    private final TreeMap<Long, String> witnessed = new TreeMap<>();

    private Head last;
    private Head beforeLast;
    private long trusted;

    /** @param chain its documents by number; walked again after a fault */
    Verification(String service, Iterable<Document> chain, List<Head> witnessed) {
        this.service = service;
        this.chain = chain;
        witnessed.forEach(head -> this.witnessed.put(head.seq(), head.hash()));
        this.last = AuditEntry.beginning(service);
        this.beforeLast = last;
    }

    /**
     * What was found.
     *
     * @param entries how many were found good, from the first on
     * @param witnessed how many heads of it another service holds
     * @param witnessedUntil up to which entry, so that nothing before it can have been written anew; 0 if none is witnessed
     * @param fault the first; null if there is none
     */
    record Finding(
            String service,
            long entries,
            int witnessed,
            long witnessedUntil,
            @Nullable Fault fault) {}

    Finding run() {
        Iterator<Document> rest = chain.iterator();
        while (rest.hasNext()) {
            Document document = rest.next();
            Fault fault = check(document, rest);
            if (fault != null) {
                return found(fault);
            }
        }
        if (!witnessed.isEmpty() && witnessed.lastKey() > last.seq()) {
            return found(new Fault(Fault.Kind.TRUNCATED, last.seq() + 1, witnessed.lastKey()));
        }
        return found(null);
    }

    private Finding found(@Nullable Fault fault) {
        return new Finding(service, last.seq(), witnessed.size(), trusted, fault);
    }

    private @Nullable Fault check(Document document, Iterator<Document> rest) {
        long expected = last.seq() + 1;
        Object number = document.get("_id");
        if (!(number instanceof Long || number instanceof Integer) || ((Number) number).longValue() < expected) {
            return at(Fault.Kind.INSERTED, expected);
        }
        long seq = ((Number) number).longValue();
        if (seq > expected) {
            return new Fault(Fault.Kind.REMOVED, expected, seq - 1);
        }
        AuditEntry entry = read(document);
        if (entry == null) {
            return at(Fault.Kind.CHANGED, expected);
        }
        if (!entry.hashAs(seq).equals(entry.hash())) {
            return misplaced(entry, rest);
        }
        if (!entry.previous().equals(last.hash())) {
            // It was good when this one followed it, so it was written anew, with its hash.
            return at(Fault.Kind.CHANGED, Math.max(1, last.seq()));
        }
        String witness = witnessed.get(seq);
        if (witness != null && !witness.equals(entry.hash())) {
            return new Fault(Fault.Kind.CHANGED, trusted + 1, seq);
        }
        if (witness != null) {
            trusted = seq;
        }
        beforeLast = last;
        last = entry.head();
        return null;
    }

    /** Why the entry in the next place does not carry the hash it should. */
    private Fault misplaced(AuditEntry entry, Iterator<Document> rest) {
        long place = last.seq() + 1;
        long own = ownNumber(entry);
        if (own == last.seq() && entry.previous().equals(beforeLast.hash())) {
            return at(Fault.Kind.INSERTED, last.seq());
        }
        if (own > place) {
            long follower = placeOfFollower(place);
            return follower == 0
                    ? at(Fault.Kind.REMOVED, place)
                    : new Fault(Fault.Kind.REORDERED, Math.min(place, follower), Math.max(place, follower));
        }
        if (own > 0) {
            return at(Fault.Kind.INSERTED, place);
        }
        AuditEntry next = rest.hasNext() ? read(rest.next()) : null;
        boolean pushed = next != null
                && next.previous().equals(last.hash())
                && next.hashAs(place).equals(next.hash());
        return at(pushed ? Fault.Kind.INSERTED : Fault.Kind.CHANGED, place);
    }

    /** The number under which the entry's hash is right; 0 if under none. */
    private long ownNumber(AuditEntry entry) {
        long end = last.seq();
        for (Document ignored : chain) {
            end++;
        }
        for (long number = 1; number <= end + 1; number++) {
            if (entry.hashAs(number).equals(entry.hash())) {
                return number;
            }
        }
        return 0;
    }

    /** Where in the chain the entry stands that should follow the last good one; 0 if nowhere. */
    private long placeOfFollower(long number) {
        for (Document document : chain) {
            AuditEntry entry = read(document);
            if (entry != null
                    && entry.previous().equals(last.hash())
                    && entry.hashAs(number).equals(entry.hash())) {
                return entry.seq();
            }
        }
        return 0;
    }

    private static Fault at(Fault.Kind kind, long seq) {
        return new Fault(kind, seq, seq);
    }

    private static @Nullable AuditEntry read(Document document) {
        try {
            AuditEntry entry = AuditEntry.read(document);
            return entry.previous() == null || entry.hash() == null ? null : entry;
        } catch (RuntimeException e) {
            return null;
        }
    }
}
