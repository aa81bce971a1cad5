package org.hamroh.kernel.event;

import com.github.f4b6a3.uuid.UuidCreator;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hamroh.contracts.DomainEvent;
import org.hamroh.contracts.EventFamily;
import org.hamroh.contracts.EventType;
import org.hamroh.kernel.outbox.PendingEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Event records to and from Kafka messages: CloudEvents 1.0, binary mode, JSON data, key = aggregate id, with the
 * extension attributes {@code sequence} and {@code traceparent}.
 */
public final class EventCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private EventCodec() {}

    /** Puts an event into the form in which it waits in the outbox. */
    public static PendingEvent pending(DomainEvent event, long seq, Instant at) {
        EventFamily family = family(event.getClass());
        return new PendingEvent(
                seq,
                UuidCreator.getTimeOrderedEpoch(),
                family.topic(),
                family.source(),
                type(event.getClass()),
                at,
                JSON.writeValueAsString(event),
                currentTrace());
    }

    /** The message that carries a waiting event. */
    public static ProducerRecord<String, byte[]> message(String aggregateId, PendingEvent event) {
        CloudEventBuilder cloudEvent = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(URI.create(event.source()))
                .withType(event.type())
                .withSubject(aggregateId)
                .withTime(OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC))
                .withExtension("sequence", Long.toString(event.seq()))
                .withDataContentType("application/json")
                .withData(event.data().getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, byte[]> message = KafkaMessageFactory.<String>createWriter(event.topic(), aggregateId)
                .writeBinary(cloudEvent.build());
        if (event.traceparent() != null) {
            message.headers().add("traceparent", event.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return message;
    }

    /**
     * Reads a message.
     *
     * @return the event, or null if nothing of its kind is known here: a newer producer's, to be passed over
     * @throws Unreadable if the message is not a CloudEvent, its data is not that event, or a known kind of event comes in a
     *     version that is not known: the message then waits until this service can read it
     */
    public static <E extends DomainEvent> @Nullable Received<E> read(
            ConsumerRecord<String, byte[]> message, Class<E> family) {
        try {
            CloudEvent cloudEvent = KafkaMessageFactory.createReader(message).toEvent();
            var data = cloudEvent.getData();
            Object sequence = cloudEvent.getExtension("sequence");
            String subject = cloudEvent.getSubject();
            OffsetDateTime time = cloudEvent.getTime();
            if (data == null || sequence == null || subject == null || time == null) {
                throw new Unreadable("data, subject, time or sequence is missing", null);
            }
            Class<?> type = recordOf(family, cloudEvent.getType());
            if (type == null) {
                return null;
            }
            E event = family.cast(JSON.readValue(data.toBytes(), type));
            requireComplete((Record) event);
            return new Received<>(
                    UUID.fromString(cloudEvent.getId()),
                    subject,
                    Long.parseLong(sequence.toString()),
                    time.toInstant(),
                    event);
        } catch (CloudEventRWException | JacksonException | IllegalArgumentException | IllegalStateException e) {
            throw new Unreadable(e.getClass().getSimpleName(), e);
        }
    }

    /** The event as JSON, for people to look at. */
    public static String json(DomainEvent event) {
        return JSON.writeValueAsString(event);
    }

    /** The topic and source of an event record or of its family. */
    public static EventFamily family(Class<?> type) {
        for (Class<?> candidate = type; candidate != null; candidate = candidate.getSuperclass()) {
            EventFamily own = candidate.getAnnotation(EventFamily.class);
            if (own != null) {
                return own;
            }
            for (Class<?> parent : candidate.getInterfaces()) {
                EventFamily family = parent.getAnnotation(EventFamily.class);
                if (family != null) {
                    return family;
                }
            }
        }
        throw new IllegalArgumentException(type + " belongs to no @EventFamily");
    }

    private static String type(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event + " has no @EventType");
        }
        return type.value();
    }

    private static @Nullable Class<?> recordOf(Class<?> family, String type) {
        for (Class<?> event : family.getPermittedSubclasses()) {
            if (type(event).equals(type)) {
                return event;
            }
        }
        for (Class<?> event : family.getPermittedSubclasses()) {
            if (kind(type(event)).equals(kind(type))) {
                throw new Unreadable("the version is not known", null);
            }
        }
        return null;
    }

    /** The type without its version: {@code org.hamroh.ombudsman.complaint.filed}. */
    private static String kind(String type) {
        return type.replaceFirst("\\.v[0-9]+$", "");
    }

    private static void requireComplete(Record event) {
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            try {
                if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && part.getAccessor().invoke(event) == null) {
                    throw new Unreadable("a part is missing", null);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("An event is a public record", e);
            }
        }
    }

    private static @Nullable String currentTrace() {
        String trace = MDC.get("traceId");
        String span = MDC.get("spanId");
        return trace == null || span == null ? null : "00-" + trace + "-" + span + "-01";
    }

    /** A message that no retry can make readable. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }
}
