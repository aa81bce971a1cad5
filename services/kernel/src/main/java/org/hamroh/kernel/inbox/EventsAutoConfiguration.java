package org.hamroh.kernel.inbox;

import java.time.Clock;
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
import org.hamroh.kernel.event.EventCodec;
import org.hamroh.kernel.event.Publishes;
import org.hamroh.kernel.outbox.OutboxRelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

/** Outbox, inbox and topics of a service that has MongoDB and Kafka. */
@AutoConfiguration(before = KafkaAutoConfiguration.class, after = DataMongoAutoConfiguration.class)
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
    DeadLetters deadLetters(
            MongoTemplate mongo, KafkaTemplate<String, byte[]> kafka, ConsumerTopics topics, Clock clock) {
        return new DeadLetters(mongo, kafka, topics, clock);
    }

    @Bean
    DeadLetterController deadLetterController(DeadLetters letters) {
        return new DeadLetterController(letters);
    }

    @Bean
    @ConditionalOnProperty(name = "hamroh.training", havingValue = "false", matchIfMissing = true)
    EventConsumers eventConsumers(
            MongoTemplate mongo,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            KafkaTemplate<String, byte[]> template,
            ConsumerTopics topics,
            ObjectProvider<EventHandler<?>> handlers,
            DeadLetters deadLetters) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put("bootstrap.servers", connection.getConsumer().getBootstrapServers());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        var consumers =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        return new EventConsumers(
                consumers,
                topics,
                new Generation(mongo, topics.service()),
                Retrying.errorHandler(template, topics),
                handlers.stream().toList(),
                deadLetters);
    }
}
