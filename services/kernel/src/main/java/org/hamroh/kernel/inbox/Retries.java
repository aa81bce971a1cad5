package org.hamroh.kernel.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.RetryListener;

/** The records that this process is trying again now; at most one for each partition, since the others wait behind it. */
final class Retries implements RetryListener {
    private final Map<TopicPartition, Retry> underWay = new ConcurrentHashMap<>();
    private final Clock clock;

    Retries(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param attempts how often it has been tried
     * @param reason the kind of the last failure
     */
    record Retry(String topic, int partition, long offset, int attempts, Instant since, String reason) {}

    List<Retry> underWay() {
        return underWay.values().stream()
                .sorted(Comparator.comparing(Retry::topic).thenComparing(Retry::partition))
                .toList();
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> failed, @Nullable Exception e, int attempt) {
        underWay.compute(new TopicPartition(failed.topic(), failed.partition()), (partition, before) -> {
            boolean same = before != null && before.offset() == failed.offset();
            return new Retry(
                    failed.topic(),
                    failed.partition(),
                    failed.offset(),
                    attempt,
                    same ? before.since() : clock.instant(),
                    kind(e));
        });
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> setAside, @Nullable Exception e) {
        over(setAside);
    }

    /** The record needs no further try. */
    void over(ConsumerRecord<?, ?> done) {
        underWay.remove(new TopicPartition(done.topic(), done.partition()));
    }

    /** Of the failure that a listener wraps, as a dead letter names it. */
    private static String kind(@Nullable Throwable failure) {
        if (failure == null) {
            return "unknown";
        }
        Throwable cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getName();
    }
}
