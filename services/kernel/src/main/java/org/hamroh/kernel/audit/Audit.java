package org.hamroh.kernel.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Remembers who did what, for good. A note is durable when {@link #note} returns, so call it before personal data is shown
 * or anything is changed: then nothing happens that was not noted.
 *
 * <p>Notes that come at once are written together, so that many readers pay for one write.
 */
public final class Audit {
    private static final int MOST_AT_ONCE = 500;

    private final AuditChain chain;
    private final Clock clock;
    private final Consumer<Head> grown;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** @param grown told of each new head, after it is durable; must return at once */
    Audit(AuditChain chain, Clock clock, Consumer<Head> grown) {
        this.chain = chain;
        this.clock = clock;
        this.grown = grown;
    }

    /** @throws DataAccessResourceFailureException if the entry could not be made durable; then do not what was to be done */
    public void note(Caller caller, String action, @Nullable Object resource, Result result) {
        note(Note.of(caller, action, resource, result));
    }

    /** @throws DataAccessResourceFailureException if the entry could not be made durable; then do not what was to be done */
    public void note(Note note) {
        Waiting waiting = new Waiting(note);
        queue.add(waiting);
        turn.lock();
        try {
            while (!waiting.done) {
                writeTogether();
            }
        } finally {
            turn.unlock();
        }
        if (waiting.failure != null) {
            throw new DataAccessResourceFailureException("The audit could not be written", waiting.failure);
        }
    }

    private void writeTogether() {
        List<Waiting> together = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            together.add(next);
            if (together.size() == MOST_AT_ONCE) {
                break;
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            grown.accept(chain.append(together.stream().map(each -> each.note).toList(), now));
        } catch (RuntimeException e) {
            together.forEach(each -> each.failure = e);
        }
        together.forEach(each -> each.done = true);
    }

    /** A note and what became of it; read and written under the lock. */
    private static final class Waiting {
        final Note note;
        boolean done;

        @Nullable
        RuntimeException failure;

        Waiting(Note note) {
            this.note = note;
        }
    }
}
