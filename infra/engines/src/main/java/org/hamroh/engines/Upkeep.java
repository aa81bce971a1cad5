package org.hamroh.engines;

import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the store needs now and then: expired documents removed, and sparsely filled parts of the file rewritten. */
final class Upkeep implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final int WANTED_FILL = 60;
    private static final int BYTES_AT_ONCE = 4 << 20;

    private final MVStore store;
    private final GroupCommit commits;
    private final MongoCommands commands;
    private long tidiedAt = -1;

    Upkeep(MVStore store, GroupCommit commits, MongoCommands commands) {
        this.store = store;
        this.commits = commits;
        this.commands = commands;
    }

    @Override
    public synchronized void run() {
        if (!commits.isSound()) {
            return;
        }
        try {
            commands.expire();
            boolean changedSince = store.getCurrentVersion() != tidiedAt;
            if (changedSince && store.getFileStore().getChunksFillRate() < WANTED_FILL) {
                commits.maintain(() -> store.compact(WANTED_FILL, BYTES_AT_ONCE));
                tidiedAt = store.getCurrentVersion();
            }
        } catch (RuntimeException e) {
            log.warn("upkeep of the store failed", e);
        }
    }
}
