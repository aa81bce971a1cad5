package org.hamroh.kernel.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.hamroh.kernel.event.EventCodec;
import org.hamroh.kernel.event.Publishes;
import org.hamroh.kernel.outbox.OutboxBacklog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;

/** Asks the broker how far this service is with its topics. */
final class FlowQuery implements DisposableBean {
    private static final long PATIENCE_SECONDS = 5;

    private final KafkaAdmin kafka;
    private final ConsumerTopics topics;
    private final Generation generation;
    private final List<EventHandler<?>> handlers;
    private final List<Publishes> publishes;
    private final Retries retries;
    private final DeadLetters letters;
    private final OutboxWatch outbox;
    private volatile @Nullable Admin admin;

    FlowQuery(
            KafkaAdmin kafka,
            ConsumerTopics topics,
            Generation generation,
            List<EventHandler<?>> handlers,
            List<Publishes> publishes,
            Retries retries,
            DeadLetters letters,
            OutboxWatch outbox) {
        this.kafka = kafka;
        this.topics = topics;
        this.generation = generation;
        this.handlers = handlers;
        this.publishes = publishes;
        this.retries = retries;
        this.letters = letters;
        this.outbox = outbox;
    }

    Flow now() {
        OutboxBacklog.Size waiting = outbox.look();
        List<Flow.Topic> known = List.of();
        boolean away = false;
        try {
            known = topics();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            away = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            away = true;
        }
        return new Flow(
                topics.service(),
                away,
                known,
                retries.underWay(),
                letters.count(),
                new Flow.Outbox(waiting.documents(), waiting.oldestAt(), outbox.isLate(waiting)));
    }

    private List<Flow.Topic> topics() throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, String> uses = uses();
        Map<TopicPartition, Long> ends = ends(List.copyOf(uses.keySet()));
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        if (!handlers.isEmpty()) {
            committed.putAll(committed(generation.group()));
            committed.putAll(committed(topics.deadLettersGroup()));
        }
        List<Flow.Topic> found = new ArrayList<>();
        uses.forEach((name, use) -> {
            List<Flow.Partition> partitions = ends.entrySet().stream()
                    .filter(each -> each.getKey().topic().equals(name))
                    .map(each -> partition(each.getKey(), each.getValue(), committed))
                    .sorted(java.util.Comparator.comparingInt(Flow.Partition::partition))
                    .toList();
            long lag = use.equals("published")
                    ? 0
                    : partitions.stream().mapToLong(Flow.Partition::lag).sum();
            found.add(new Flow.Topic(name, use, lag, partitions));
        });
        return found;
    }

    private static Flow.Partition partition(
            TopicPartition partition, long end, Map<TopicPartition, OffsetAndMetadata> committed) {
        OffsetAndMetadata offset = committed.get(partition);
        return new Flow.Partition(partition.partition(), offset == null ? null : offset.offset(), end);
    }

    /** For what each topic is used here. */
    private Map<String, String> uses() {
        Map<String, String> uses = new LinkedHashMap<>();
        handlers.stream().map(handler -> topics.of(handler.family())).distinct().forEach(topic -> {
            uses.put(topic, "heard");
            uses.put(topics.retryFor(topic), "retry");
            uses.put(topics.deadLettersFor(topic), "dead-letters");
        });
        publishes.stream()
                .flatMap(each -> each.families().stream())
                .forEach(family -> uses.putIfAbsent(EventCodec.family(family).topic(), "published"));
        return uses;
    }

    private Map<TopicPartition, Long> ends(List<String> names)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (KafkaFuture<TopicDescription> described :
                admin().describeTopics(names).topicNameValues().values()) {
            TopicDescription topic = described.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            topic.partitions()
                    .forEach(each ->
                            latest.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest()));
        }
        return admin().listOffsets(latest).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        admin().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        offsets.put(partition, offset);
                    }
                });
        return offsets;
    }

    private synchronized Admin admin() {
        Admin open = admin;
        if (open == null) {
            open = Admin.create(kafka.getConfigurationProperties());
            admin = open;
        }
        return open;
    }

    @Override
    public void destroy() {
        Admin open = admin;
        if (open != null) {
            open.close(java.time.Duration.ofSeconds(1));
        }
    }
}
