package org.hamroh.kernel.inbox;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hamroh.kernel.event.EventCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a record whose handler failed. Retries are made in place, because a retry topic in between would let a
 * later event of the same aggregate overtake. An engine that is away is waited for, however long: setting events aside would
 * only turn one failure into thousands. A record nobody can read is set aside at once; any other after five tries in about
 * three seconds.
 */
final class Retrying {
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 10_000;

    /** What is thrown while an engine is away, restarts, or chooses another primary. */
    private static final List<Class<? extends Throwable>> ENGINE_AWAY = List.of(
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoWriteConcernException.class,
            MongoConnectionPoolClearedException.class);

    private Retrying() {}

    /** Until it passes: what cannot even be set aside has nowhere else to go, and still lies in its topic. */
    static DefaultErrorHandler withoutEnd() {
        return new DefaultErrorHandler(pauses(Long.MAX_VALUE));
    }

    static DefaultErrorHandler errorHandler(
            KafkaTemplate<String, byte[]> kafka, ConsumerTopics topics, Retries retries) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (failed, e) -> new TopicPartition(topics.deadLettersFor(failed.topic()), 0));
        recoverer.excludeHeader(
                DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_MSG,
                DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE);
        recoverer.setFailIfSendResultIsError(true);
        var handler = new DefaultErrorHandler(recoverer, pauses(5));
        handler.setBackOffFunction(backOff());
        handler.setRetryListeners(retries);
        return handler;
    }

    private static BiFunction<ConsumerRecord<?, ?>, Exception, @Nullable BackOff> backOff() {
        return (failed, e) -> {
            if (ENGINE_AWAY.stream().anyMatch(type -> causedBy(e, type))) {
                return pauses(Long.MAX_VALUE);
            }
            return causedBy(e, EventCodec.Unreadable.class) ? new FixedBackOff(0, 0) : null;
        };
    }

    private static BackOff pauses(long tries) {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MS);
        if (tries < Long.MAX_VALUE) {
            pauses.setMaxAttempts(tries - 1);
        }
        return pauses;
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
