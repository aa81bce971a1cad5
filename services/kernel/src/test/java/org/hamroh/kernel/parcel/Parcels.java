package org.hamroh.kernel.parcel;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.hamroh.kernel.event.EventCodec;
import org.hamroh.kernel.testing.OwnEngines;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The tiny service running over engines, and what can be seen of it from outside. */
final class Parcels implements AutoCloseable {
    static final String TOPIC = "hamroh.test.parcels";
    static final Duration SOON = Duration.ofSeconds(60);

    private final OwnEngines engines;
    private final ConfigurableApplicationContext context;

    private Parcels(OwnEngines engines, ConfigurableApplicationContext context) {
        this.engines = engines;
        this.context = context;
    }

    static Parcels run(OwnEngines engines, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(engines.arguments("parcels")),
                        Stream.concat(Stream.of("--spring.application.name=parcels"), Stream.of(more)))
                .toArray(String[]::new);
        return new Parcels(
                engines,
                new SpringApplicationBuilder(ParcelApplication.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments));
    }

    /** Without relay and consumers: a process that stopped right after its write. */
    static Parcels runSilently(OwnEngines engines) {
        return run(engines, "--hamroh.training=true");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T context(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    MongoTemplate mongo() {
        return bean(MongoTemplate.class);
    }

    Parcel save(Parcel parcel) {
        return mongo().save(parcel);
    }

    Document stored(Parcel parcel) {
        return Objects.requireNonNull(mongo().getCollection("parcels")
                .find(new Document("_id", parcel.id()))
                .first());
    }

    int waiting(Parcel parcel) {
        return stored(parcel).getList("outbox", Document.class).size();
    }

    int counted(Parcel parcel) {
        Document count = mongo().findById(parcel.id().toString(), Document.class, ParcelApplication.COUNTS);
        return count == null ? 0 : count.getInteger("events");
    }

    void awaitCounted(Parcel parcel, int events) {
        await().atMost(SOON).until(() -> counted(parcel) == events);
    }

    void awaitPulled(Parcel parcel) {
        await().atMost(SOON).until(() -> waiting(parcel) == 0);
    }

    /** The numbers of the parcel's events on the topic, in the order in which they lie there. */
    List<String> published(Parcel parcel) {
        return engines.read(TOPIC).stream()
                .filter(message -> parcel.id().toString().equals(message.key()))
                .map(message -> header(message, "ce_sequence"))
                .toList();
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(
                Objects.requireNonNull(message.headers().lastHeader(name), name).value(), StandardCharsets.UTF_8);
    }

    /** The message of the parcel's newest waiting event, as the relay would send it. */
    static ProducerRecord<String, byte[]> message(Parcel parcel) {
        return EventCodec.message(parcel.id().toString(), parcel.outbox().getLast());
    }

    static Parcel sent(String label) {
        return Parcel.sent(label, Clock.systemUTC());
    }

    @Override
    public void close() {
        context.close();
    }
}
