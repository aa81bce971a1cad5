package org.hamroh.kernel.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.AuditAutoConfiguration;
import org.hamroh.kernel.event.EventCodec;
import org.hamroh.kernel.event.Publishes;
import org.hamroh.kernel.outbox.OutboxBacklog;
import org.hamroh.kernel.outbox.OutboxRelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

/** Outbox, inbox and topics of a service that has MongoDB and Kafka. */
@AutoConfiguration(
        before = KafkaAutoConfiguration.class,
        after = {DataMongoAutoConfiguration.class, AuditAutoConfiguration.class})
@ConditionalOnClass({MongoTemplate.class, KafkaTemplate.class})
public class EventsAutoConfiguration {
    private static final int PARTITIONS = 3;
    private static final int LARGEST_EVENT = 1 << 20;
    /** Larger than any event, so that whatever came can be set aside; smaller than a MongoDB document may be. */
    private static final int LARGEST_LETTER = 12 << 20;

    @Bean
    ConsumerTopics consumerTopics(@Value("${spring.application.name}") String service) {
        return new ConsumerTopics(service);
    }

    @Bean
    ProducerFactory<String, byte[]> producerFactory(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put("bootstrap.servers", connection.getProducer().getBootstrapServers());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_LETTER);
        return new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    KafkaTemplate<String, byte[]> kafkaTemplate(ProducerFactory<String, byte[]> producers) {
        KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(producers);
        // Whoever sends is told of a failure and says so once; the default listener would log each attempt.
        template.setProducerListener(new ProducerListener<>() {});
        return template;
    }

    @Bean
    KafkaAdmin.NewTopics topics(
            ConsumerTopics topics, ObjectProvider<Publishes> publishes, ObjectProvider<EventHandler<?>> handlers) {
        Stream<String> published = publishes.stream()
                .flatMap(each -> each.families().stream())
                .map(family -> EventCodec.family(family).topic());
        Stream<String> heard = handlers.stream().map(handler -> topics.of(handler.family()));
        List<NewTopic> families = Stream.concat(published, heard)
                .distinct()
                .map(name -> keptForEver(name, PARTITIONS, LARGEST_EVENT))
                .toList();
        Stream<NewTopic> own = handlers.stream()
                .map(handler -> topics.of(handler.family()))
                .flatMap(topic -> Stream.of(topics.retryFor(topic), topics.deadLettersFor(topic)))
                .map(name -> keptForEver(name, 1, LARGEST_LETTER));
        return new KafkaAdmin.NewTopics(Stream.concat(families.stream(), own).toArray(NewTopic[]::new));
    }

    private static NewTopic keptForEver(String name, int partitions, int largest) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .config("retention.ms", "-1")
                .config("max.message.bytes", Integer.toString(largest))
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = "hamroh.training", havingValue = "false", matchIfMissing = true)
    OutboxRelay outboxRelay(MongoTemplate mongo, KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin) {
        return new OutboxRelay(mongo, kafka, admin);
    }

    @Bean
    @ConditionalOnBean(EventHandler.class)
    Inbox inbox(MongoTemplate mongo) {
        return new Inbox(mongo);
    }

    @Bean
    Retries retries(Clock clock) {
        return new Retries(clock);
    }

    @Bean
    Generation generation(MongoTemplate mongo, ConsumerTopics topics) {
        return new Generation(mongo, topics.service());
    }

    @Bean
    DeadLetters deadLetters(
            MongoTemplate mongo, KafkaTemplate<String, byte[]> kafka, ConsumerTopics topics, Clock clock) {
        return new DeadLetters(mongo, kafka, topics, clock);
    }

    @Bean
    DeadLetterController deadLetterController(
            DeadLetters letters, ConsumerTopics topics, ObjectProvider<EventHandler<?>> handlers, Audit audit) {
        return new DeadLetterController(
                letters, new LetterContent(topics, handlers.stream().toList()), audit);
    }

    @Bean
    FlowController flowController(FlowQuery flow) {
        return new FlowController(flow);
    }

    @Bean
    FlowQuery flowQuery(
            KafkaAdmin kafka,
            ConsumerTopics topics,
            Generation generation,
            ObjectProvider<EventHandler<?>> handlers,
            ObjectProvider<Publishes> publishes,
            Retries retries,
            DeadLetters letters,
            OutboxWatch outbox) {
        return new FlowQuery(
                kafka,
                topics,
                generation,
                handlers.stream().toList(),
                publishes.stream().toList(),
                retries,
                letters,
                outbox);
    }

    @Bean
    OutboxWatch outboxWatch(
            MongoTemplate mongo,
            Clock clock,
            @Value("${hamroh.outbox.late-after:1m}") Duration lateAfter,
            @Value("${hamroh.outbox.look-every:10s}") Duration every) {
        return new OutboxWatch(new OutboxBacklog(mongo), clock, lateAfter, every);
    }

    /** What the watch sees, for whoever collects metrics. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class Meters {
        @Bean
        MeterBinder outboxMeters(OutboxWatch outbox) {
            return registry -> {
                Gauge.builder("hamroh.outbox.oldest.age", outbox, OutboxWatch::oldestAge)
                        .description("Age of the oldest event that waits to be published")
                        .baseUnit("seconds")
                        .register(registry);
                Gauge.builder(
                                "hamroh.outbox.documents",
                                outbox,
                                watch -> watch.last().documents())
                        .description("Documents that hold events to be published")
                        .register(registry);
            };
        }
    }

    /** The same as a detail of health. Late events make no service unhealthy: a restart would not help them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class Healths {
        @Bean
        HealthIndicator outboxHealthIndicator(OutboxWatch outbox) {
            return () -> Health.up()
                    .withDetail("documents", outbox.last().documents())
                    .withDetail("oldestSeconds", Math.round(outbox.oldestAge()))
                    .withDetail("late", outbox.isLate(outbox.last()))
                    .build();
        }
    }

    @Bean
    @ConditionalOnProperty(name = "hamroh.training", havingValue = "false", matchIfMissing = true)
    EventConsumers eventConsumers(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            KafkaTemplate<String, byte[]> template,
            ConsumerTopics topics,
            ObjectProvider<EventHandler<?>> handlers,
            DeadLetters deadLetters,
            Generation generation,
            Retries retries) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put("bootstrap.servers", connection.getConsumer().getBootstrapServers());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        var consumers =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        return new EventConsumers(
                consumers,
                topics,
                generation,
                Retrying.errorHandler(template, topics, retries),
                handlers.stream().toList(),
                deadLetters,
                retries);
    }
}
