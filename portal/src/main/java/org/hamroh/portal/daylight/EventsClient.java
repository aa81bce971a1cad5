package org.hamroh.portal.daylight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The events of one service, as its administrator sees and handles them. */
interface EventsClient {
    @GetExchange("/events")
    Flow flow();

    @GetExchange("/dead-letters")
    Letters letters(@RequestParam(required = false) @Nullable String after, @RequestParam boolean discarded);

    @PostExchange("/dead-letters/{id}/redrive")
    void redrive(@PathVariable String id);

    /** One batch; {@code until} is empty at first and then what the first answer named. */
    @PostExchange("/dead-letters/redrive")
    Redriven redriveSome(@RequestBody Map<String, Instant> until);

    @PostExchange("/dead-letters/{id}/discard")
    void discard(@PathVariable String id, @RequestBody Map<String, String> reason);

    record Flow(boolean brokerAway, List<Topic> topics, List<Retry> retries, long letters, Outbox outbox) {}

    /** @param use heard, retry, dead-letters or published */
    record Topic(String name, String use, long lag, List<Partition> partitions) {}

    record Partition(int partition, @Nullable Long committed, long end) {}

    record Retry(String topic, int partition, long offset, int attempts, Instant since, String reason) {}

    record Outbox(long documents, @Nullable Instant oldestAt, boolean late) {}

    /** @param next the cursor of the following page, null on the last */
    record Letters(List<Letter> items, @Nullable String next) {
        static final Letters NONE = new Letters(List.of(), null);
    }

    record Letter(
            String id,
            Instant at,
            String topic,
            @Nullable String key,
            @Nullable String type,
            String reason,
            @Nullable String event,
            int bytes,
            @Nullable Discarded discarded) {
        /** The reason as one of a few kinds that have a sentence. */
        public String kind() {
            return Reason.of(reason).code();
        }
    }

    record Discarded(Instant at, String by, String why) {}

    record Redriven(int sent, long left, Instant until) {}
}
