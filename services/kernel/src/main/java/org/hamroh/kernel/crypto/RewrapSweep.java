package org.hamroh.kernel.crypto;

import java.time.Duration;
import org.hamroh.kernel.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every half minute whether the master key was rotated, here or by another process, and wraps the data keys anew while
 * they are in use. While an old key is still there it looks again now and then, for wrappings that a slow command brought back.
 */
final class RewrapSweep extends Rounds {
    private static final Logger log = LoggerFactory.getLogger(RewrapSweep.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int PASSES_BETWEEN = 20;

    private final MasterKeys keys;
    private final KeyLedger ledger;
    private final boolean active;

    RewrapSweep(MasterKeys keys, KeyLedger ledger, boolean active) {
        super("rewrap-sweep");
        this.keys = keys;
        this.ledger = ledger;
        this.active = active;
    }

    /** Does not wait for the next half minute. */
    void soon() {
        wake();
    }

    @Override
    public boolean isAutoStartup() {
        return active;
    }

    @Override
    protected void work() throws InterruptedException {
        int seen = 0;
        int quiet = 0;
        while (isRunning()) {
            Duration pause = PAUSE;
            try {
                keys.refresh();
                boolean rotated = keys.primary() != seen;
                if (keys.ids().size() > 1 && (rotated || quiet == 0)) {
                    long done = ledger.rewrap(keys);
                    if (done > 0) {
                        log.info("{} data keys were wrapped anew", done);
                    }
                    quiet = done > 0 ? 0 : PASSES_BETWEEN;
                    pause = done > 0 ? SOON : PAUSE;
                }
                seen = keys.primary();
                quiet = Math.max(0, quiet - 1);
            } catch (RuntimeException e) {
                log.warn(
                        "Data keys could not be wrapped anew for now: {}",
                        e.getClass().getSimpleName());
                seen = 0;
            }
            quiet = rest(pause) ? 0 : quiet;
        }
    }
}
