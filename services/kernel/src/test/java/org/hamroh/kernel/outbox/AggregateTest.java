package org.hamroh.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.hamroh.contracts.DomainEvent;
import org.hamroh.contracts.EventFamily;
import org.hamroh.contracts.EventType;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

final class AggregateTest {

    @EventFamily(topic = "hamroh.test.things", source = "/test")
    sealed interface ThingEvent extends DomainEvent {

        @EventType("org.hamroh.test.thing.moved.v1")
        record Moved(UUID thing) implements ThingEvent {}
    }

    static final class Thing extends Aggregate {

        Thing(UUID id) {
            super(id);
        }

        void move() {
            raise(new ThingEvent.Moved(id()), Instant.EPOCH);
        }
    }

    @Test
    void eventsThatStillWaitAreKeptWhenTheDocumentChangesAgain() {
        MappingMongoConverter converter = converter();
        var first = new Thing(Aggregate.newId());
        first.move();
        var stored = new Document();
        converter.write(first, stored);

        Thing read = converter.read(Thing.class, stored);
        read.move();

        assertThat(read.outbox()).extracting(PendingEvent::seq).containsExactly(1L, 2L);
    }

    private static MappingMongoConverter converter() {
        var conversions = new MongoCustomConversions(List.of());
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return converter;
    }
}
