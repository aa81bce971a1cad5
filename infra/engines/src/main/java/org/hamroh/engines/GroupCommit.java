package org.hamroh.engines;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands against the store and answers each only when all it did, and all it saw, is on the disk.
 *
 * <p>Commands run side by side. Whoever waits first writes and syncs for all who have changed something by then; the
 * others wait for that one. A commit never holds half a command, and no two are under way at once, because the space
 * that a commit frees may be used again only after it is safe itself.
 *
 * <p>When writing or syncing fails, nobody can say what is on the disk. From then on every command is refused with the
 * cause; only opening the file anew tells the truth.
 */
final class GroupCommit {
    private final MVStore store;
    private final Consumer<Throwable> onFailure;
    /** Read: one command. Write: a commit. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    private final Object turn = new Object();
    private long applied;
    private long durable;
    private boolean busy;
    private @Nullable Throwable failure;

    GroupCommit(MVStore store, Consumer<Throwable> onFailure) {
        this.store = store;
        this.onFailure = onFailure;
    }

    /** Runs a command that may change something. */
    <T> T write(Supplier<T> command) {
        return run(command, true);
    }

    /** Runs a command that changes nothing. */
    <T> T read(Supplier<T> command) {
        return run(command, false);
    }

    private <T> T run(Supplier<T> command, boolean writes) {
        gate.readLock().lock();
        try {
            announce(writes);
            return command.get();
        } catch (Error e) {
            if (writes) {
                fail(e); // perhaps in the middle of a change
            }
            throw e;
        } finally {
            long seen = seen();
            gate.readLock().unlock();
            // After an error too: "duplicate key" tells of another's write.
            awaitDurable(seen);
        }
    }

    /** Counts a write before it begins, so that whoever sees its effect waits for it. */
    private void announce(boolean writes) {
        synchronized (turn) {
            requireSound();
            applied += writes ? 1 : 0;
        }
    }

    private long seen() {
        synchronized (turn) {
            return applied;
        }
    }

    private void awaitDurable(long mine) {
        while (takeTurnUnless(mine)) {
            commitInTurn(() -> {});
        }
    }

    /** Lets the store tidy itself while no command runs, and commits what that changed. */
    void maintain(Runnable work) {
        takeTurnUnless(Long.MAX_VALUE);
        commitInTurn(work);
    }

    /** Waits until either the writes so far are safe (false), or it is this thread's turn to make them so (true). */
    private boolean takeTurnUnless(long safe) {
        boolean interrupted = false;
        try {
            synchronized (turn) {
                while (busy && durable < safe) {
                    try {
                        turn.wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
                if (durable >= safe) {
                    return false;
                }
                requireSound();
                busy = true;
                return true;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void commitInTurn(Runnable before) {
        long upTo = -1;
        try {
            boolean changed;
            gate.writeLock().lock();
            try {
                before.run();
                upTo = seen();
                changed = store.hasUnsavedChanges();
                store.commit();
            } finally {
                gate.writeLock().unlock();
            }
            if (changed) {
                StoreFile.confirm(store);
            }
        } catch (Throwable e) {
            upTo = -1;
            fail(e);
        } finally {
            synchronized (turn) {
                busy = false;
                durable = Math.max(durable, upTo);
                turn.notifyAll();
            }
        }
    }

    /** Commits and closes the store, or leaves the file as it is when the store has failed. */
    void close() {
        gate.writeLock().lock();
        try {
            if (isSound()) {
                store.close();
            } else {
                store.closeImmediately();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    boolean isSound() {
        synchronized (turn) {
            return failure == null;
        }
    }

    private void fail(Throwable cause) {
        synchronized (turn) {
            if (failure != null) {
                return;
            }
            failure = cause;
        }
        onFailure.accept(cause);
    }

    private void requireSound() {
        if (failure != null) {
            Throwable root = failure;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            String why = "the store refuses all commands since it could not write: " + failure.getMessage();
            throw new MongoServerError(39, "FileStreamFailed", why + ": " + root.getMessage());
        }
    }
}
