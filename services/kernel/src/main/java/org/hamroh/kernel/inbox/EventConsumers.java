package org.hamroh.kernel.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hamroh.contracts.DomainEvent;
import org.hamroh.kernel.event.EventCodec;
import org.hamroh.kernel.event.Received;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/** Runs the subscriptions of a service: for each handler its family's topic and retry topic, and the dead letters. */
final class EventConsumers implements SmartLifecycle {
    private final ConsumerFactory<String, byte[]> consumers;
    private final ConsumerTopics topics;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();

    EventConsumers(
            ConsumerFactory<String, byte[]> consumers,
            ConsumerTopics topics,
            CommonErrorHandler errorHandler,
            List<EventHandler<?>> handlers,
            DeadLetters deadLetters) {
        this.consumers = consumers;
        this.topics = topics;
        for (EventHandler<?> handler : handlers) {
            String topic = topics.of(handler.family());
            var container = container(topics.service(), topic, topics.retryFor(topic));
            container.setupMessageListener(
                    (MessageListener<String, byte[]>) message -> traced(message, () -> deliver(message, handler)));
            container.setCommonErrorHandler(errorHandler);
            containers.add(container);

            var letters = container(topics.service() + ".dead-letters", topics.deadLettersFor(topic));
            letters.setupMessageListener((MessageListener<String, byte[]>) deadLetters::keep);
            letters.setCommonErrorHandler(errorHandler);
            containers.add(letters);
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(String group, String... names) {
        ContainerProperties properties = new ContainerProperties(names);
        properties.setGroupId(group);
        properties.setMissingTopicsFatal(false);
        return new ConcurrentMessageListenerContainer<>(consumers, properties);
    }

    private static <E extends DomainEvent> void deliver(
            ConsumerRecord<String, byte[]> message, EventHandler<E> handler) {
        Received<E> received = EventCodec.read(message, handler.family());
        if (received != null) {
            handler.on(received);
        }
    }

    /** What is logged while an event is handled carries the trace of the request that caused it. */
    private static void traced(ConsumerRecord<String, byte[]> message, Runnable work) {
        var trace = message.headers().lastHeader("traceparent");
        if (trace == null || trace.value().length < 55) {
            work.run();
            return;
        }
        String traceparent = new String(trace.value(), StandardCharsets.US_ASCII);
        try (var ignored = MDC.putCloseable("traceId", traceparent.substring(3, 35));
                var ignoredToo = MDC.putCloseable("spanId", traceparent.substring(36, 52))) {
            work.run();
        }
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }
}
