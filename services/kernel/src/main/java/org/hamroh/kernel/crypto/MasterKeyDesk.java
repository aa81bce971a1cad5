package org.hamroh.kernel.crypto;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rotates the master key and retires old ones. */
final class MasterKeyDesk {
    private static final Logger log = LoggerFactory.getLogger(MasterKeyDesk.class);

    private final MasterKeys keys;
    private final KeyLedger ledger;
    private final RewrapSweep sweep;
    private final Duration overlap;
    private final Clock clock;

    /** @param overlap how long an old key stays at least: longer than a command takes, and than a pass lives */
    MasterKeyDesk(MasterKeys keys, KeyLedger ledger, RewrapSweep sweep, Duration overlap, Clock clock) {
        this.keys = keys;
        this.ledger = ledger;
        this.sweep = sweep;
        this.overlap = overlap;
        this.clock = clock;
    }

    /** @param dataKeys how many data keys are wrapped by it */
    record Key(String id, boolean primary, long dataKeys) {}

    /** @param retirableFrom from when old keys may be destroyed, if none is used any more; null if there is none */
    record State(
            String source,
            List<Key> keys,
            @Nullable Instant rotatedAt,
            @Nullable Instant retirableFrom) {}

    State state() {
        Map<Integer, Long> counts = ledger.counts();
        Instant rotated = ledger.rotatedAt();
        List<Key> all = keys.ids().stream()
                .map(id -> new Key(Integer.toUnsignedString(id), id == keys.primary(), counts.getOrDefault(id, 0L)))
                .toList();
        return new State(
                keys.source().place(), all, rotated, all.size() > 1 && rotated != null ? rotated.plus(overlap) : null);
    }

    /** @throws Refusal 409 if only the operator can, where the key lies */
    State rotate() {
        try {
            keys.rotate();
        } catch (UnsupportedOperationException e) {
            throw Refusal.conflict("master-key.operator");
        }
        ledger.keep(keys, clock.instant());
        log.info("The master key was rotated; {} seals from now on", Integer.toUnsignedString(keys.primary()));
        sweep.soon();
        return state();
    }

    /** @throws Refusal 409 if an old key is still used, or was the one that seals too short ago */
    State retire() {
        keys.refresh();
        Instant rotated = ledger.rotatedAt();
        if (rotated != null && clock.instant().isBefore(rotated.plus(overlap))) {
            throw Refusal.conflict("master-key.too-early");
        }
        ledger.rewrap(keys);
        if (ledger.counts().keySet().stream().anyMatch(id -> id != keys.primary())) {
            throw Refusal.conflict("master-key.in-use");
        }
        ledger.keep(keys, null);
        try {
            keys.retire();
        } catch (UnsupportedOperationException e) {
            throw Refusal.conflict("master-key.operator");
        }
        log.info("Old master keys were destroyed; {} remains", Integer.toUnsignedString(keys.primary()));
        return state();
    }
}
