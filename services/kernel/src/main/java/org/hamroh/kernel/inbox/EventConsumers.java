package org.hamroh.kernel.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hamroh.contracts.DomainEvent;
import org.hamroh.kernel.event.EventCodec;
import org.hamroh.kernel.event.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/** Runs the subscriptions of a service: each family's topic and retry topic for all its handlers, and the dead letters. */
final class EventConsumers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EventConsumers.class);

    private final ConsumerFactory<String, byte[]> consumers;
    private final ConsumerTopics topics;
    private final Generation generation;
    private final CommonErrorHandler errorHandler;
    private final Map<String, List<EventHandler<?>>> handlers;
    private final DeadLetters deadLetters;
    private final Retries retries;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();
    private volatile boolean running;

    EventConsumers(
            ConsumerFactory<String, byte[]> consumers,
            ConsumerTopics topics,
            Generation generation,
            CommonErrorHandler errorHandler,
            List<EventHandler<?>> handlers,
            DeadLetters deadLetters,
            Retries retries) {
        this.consumers = consumers;
        this.topics = topics;
        this.generation = generation;
        this.errorHandler = errorHandler;
        this.handlers = handlers.stream().collect(Collectors.groupingBy(handler -> topics.of(handler.family())));
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    @Override
    public void start() {
        running = true;
        if (!handlers.isEmpty()) {
            Thread.ofVirtual().name("event-consumers").start(this::subscribeWhenMongoAnswers);
        }
    }

    private void subscribeWhenMongoAnswers() {
        boolean told = false;
        while (running) {
            try {
                subscribe(generation.group());
                return;
            } catch (RuntimeException e) {
                if (!told) {
                    log.warn(
                            "Events are not consumed until the database answers: {}",
                            e.getClass().getSimpleName());
                    told = true;
                }
                pause();
            }
        }
    }

    private synchronized void subscribe(String group) {
        handlers.forEach((topic, own) -> {
            containers.add(container(
                    message -> {
                        traced(message, () -> own.forEach(handler -> deliver(message, handler)));
                        retries.over(message);
                    },
                    errorHandler,
                    group,
                    topic,
                    topics.retryFor(topic)));
            containers.add(container(
                    deadLetters::keep, Retrying.withoutEnd(), topics.deadLettersGroup(), topics.deadLettersFor(topic)));
        });
        if (running) {
            containers.forEach(ConcurrentMessageListenerContainer::start);
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            MessageListener<String, byte[]> listener, CommonErrorHandler failures, String group, String... names) {
        ContainerProperties properties = new ContainerProperties(names);
        properties.setGroupId(group);
        properties.setMissingTopicsFatal(false);
        properties.setMessageListener(listener);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setCommonErrorHandler(failures);
        return container;
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
        if (trace == null || trace.value() == null || trace.value().length != 55) {
            work.run();
            return;
        }
        String traceparent = new String(trace.value(), StandardCharsets.US_ASCII);
        try (var ignored = MDC.putCloseable("traceId", traceparent.substring(3, 35));
                var ignoredToo = MDC.putCloseable("spanId", traceparent.substring(36, 52))) {
            work.run();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        containers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
