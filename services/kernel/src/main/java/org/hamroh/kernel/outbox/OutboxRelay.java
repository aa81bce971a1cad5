package org.hamroh.kernel.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RetriableException;
import org.bson.Document;
import org.hamroh.kernel.Rounds;
import org.hamroh.kernel.event.EventCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/**
 * Publishes the events that wait in the aggregates' documents: in {@code seq} order per document, pulled by id after the
 * broker has confirmed them, so none is lost and some come twice.
 *
 * <p>A save wakes it at once; it looks by itself every second. A document stops at its first failure, the others go on.
 * While the broker is away events stay where they are.
 */
public final class OutboxRelay extends Rounds implements ApplicationListener<AfterSaveEvent<?>> {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 200;

    private final MongoTemplate mongo;
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin topics;
    private final Set<String> prepared = new HashSet<>();

    public OutboxRelay(MongoTemplate mongo, KafkaTemplate<String, byte[]> kafka, KafkaAdmin topics) {
        super("outbox-relay");
        this.mongo = mongo;
        this.kafka = kafka;
        this.topics = topics;
    }

    @Override
    public void onApplicationEvent(AfterSaveEvent<?> saved) {
        if (saved.getSource() instanceof Aggregate) {
            wake();
        }
    }

    @Override
    protected void work() throws InterruptedException {
        boolean healthy = true;
        boolean declared = false;
        while (isRunning()) {
            try {
                declared = declared || topics.initialize();
                boolean more = publishAll();
                if (!healthy) {
                    log.info("Events flow again");
                    healthy = true;
                }
                if (!more) {
                    rest(PAUSE);
                }
            } catch (RuntimeException e) {
                if (healthy) {
                    log.warn("Events wait in the outbox: {}", e.toString());
                    healthy = false;
                }
                declared = !mayPass(e);
                pause();
            }
        }
    }

    private boolean publishAll() {
        boolean more = false;
        RuntimeException failure = null;
        for (String collection : aggregateCollections()) {
            try {
                more |= publish(mongo.getCollection(collection));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return more;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> aggregateCollections() {
        List<String> names = new ArrayList<>();
        for (var entity : mongo.getConverter().getMappingContext().getPersistentEntities()) {
            if (Aggregate.class.isAssignableFrom(entity.getType()) && Aggregate.class != entity.getType()) {
                String name = mongo.getCollectionName(entity.getType());
                if (prepared.add(name)) {
                    prepare(name);
                }
                names.add(name);
            }
        }
        return names;
    }

    private void prepare(String collection) {
        try {
            mongo.getCollection(collection)
                    .createIndex(
                            Indexes.ascending("outbox.at"),
                            new IndexOptions().name("outbox").partialFilterExpression(Filters.exists("outbox.at")));
        } catch (RuntimeException e) {
            prepared.remove(collection);
            throw e;
        }
    }

    /** Publishes one batch; true if there may be more to publish at once. */
    private boolean publish(MongoCollection<Document> collection) {
        List<Waiting> documents = new ArrayList<>();
        for (Document document : collection
                .find(Filters.gt("outbox.at", new Date(0)))
                .sort(Sorts.ascending("outbox.at"))
                .projection(Projections.include("outbox"))
                .limit(BATCH)) {
            documents.add(new Waiting(document, mongo.getConverter()));
        }
        if (documents.isEmpty()) {
            return false;
        }
        RuntimeException failure = sendInRounds(documents);
        List<UpdateOneModel<Document>> pulls = documents.stream()
                .filter(waiting -> !waiting.confirmed().isEmpty())
                .map(waiting -> new UpdateOneModel<Document>(
                        Filters.eq("_id", waiting.id()),
                        Updates.pull("outbox", Filters.in("_id", waiting.confirmed()))))
                .toList();
        if (!pulls.isEmpty()) {
            collection.bulkWrite(pulls);
        }
        if (failure != null) {
            throw failure;
        }
        return documents.size() == BATCH;
    }

    /**
     * The first event of every document, then the second of those whose first was confirmed, and so on. An event that the
     * broker will never take stops its own document only; a topic that cannot be reached is asked for once.
     */
    private @Nullable RuntimeException sendInRounds(List<Waiting> documents) {
        RuntimeException failure = null;
        Set<String> unreachable = new HashSet<>();
        List<Waiting> round = documents;
        while (!round.isEmpty()) {
            record Sent(Waiting from, CompletableFuture<SendResult<String, byte[]>> ack) {}
            List<Sent> sent = new ArrayList<>();
            for (Waiting waiting : round) {
                PendingEvent next = waiting.next();
                if (unreachable.contains(next.topic())) {
                    continue;
                }
                try {
                    sent.add(new Sent(waiting, kafka.send(EventCodec.message(waiting.aggregateId(), next))));
                } catch (RuntimeException e) {
                    failure = e;
                    if (mayPass(e)) {
                        unreachable.add(next.topic());
                    }
                }
            }
            List<Waiting> following = new ArrayList<>();
            for (Sent each : sent) {
                try {
                    each.ack().join();
                    if (each.from().confirm()) {
                        following.add(each.from());
                    }
                } catch (RuntimeException e) {
                    failure = e;
                    if (mayPass(e)) {
                        unreachable.add(each.from().next().topic());
                    }
                }
            }
            round = following;
        }
        return failure;
    }

    /** Whether the failure lies in the broker or the way to it, so that the same event may be taken later. */
    private static boolean mayPass(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }
}
