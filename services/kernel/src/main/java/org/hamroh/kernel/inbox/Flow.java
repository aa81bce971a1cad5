package org.hamroh.kernel.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a service flow.
 *
 * @param brokerAway the broker did not answer, so there are no topics to show
 * @param retries what the answering process is trying again now
 * @param letters how many dead letters wait; counted to 10,000
 */
record Flow(
        String service,
        boolean brokerAway,
        List<Topic> topics,
        List<Retries.Retry> retries,
        long letters,
        Outbox outbox) {

    /**
     * @param use {@code heard}, {@code retry}, {@code dead-letters} or {@code published}
     * @param lag how many messages are still to be taken in; 0 for a topic that is only published
     */
    record Topic(String name, String use, long lag, List<Partition> partitions) {}

    /**
     * @param committed the next offset to be taken in; null where nothing has been, or the topic is only published
     * @param end the offset after the last message
     */
    record Partition(int partition, @Nullable Long committed, long end) {
        long lag() {
            return Math.max(0, end - (committed == null ? 0 : committed));
        }
    }

    /**
     * @param documents how many documents hold events to be published; counted to 10,000 in each collection
     * @param oldestAt when the oldest of these events happened; null if none waits
     * @param late whether it waits longer than it should, which is a minute if nothing else is set
     */
    record Outbox(long documents, @Nullable Instant oldestAt, boolean late) {}
}
