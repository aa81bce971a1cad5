package org.hamroh.kernel.parcel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hamroh.kernel.event.Publishes;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.hamroh.kernel.inbox.Inbox;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Update;

/** Publishes parcel events and hears them itself. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ParcelApplication {
    static final String COUNTS = "parcelCounts";

    @Bean
    Publishes publishes() {
        return new Publishes(ParcelEvent.class);
    }

    @Bean
    Counting counting(Inbox inbox) {
        return new Counting(inbox);
    }

    static final class Counting implements EventHandler<ParcelEvent> {
        /** Labels that the handler does not bear for now. */
        final Set<String> refused = ConcurrentHashMap.newKeySet();

        final Set<String> traces = ConcurrentHashMap.newKeySet();
        private final Inbox inbox;

        Counting(Inbox inbox) {
            this.inbox = inbox;
        }

        @Override
        public Class<ParcelEvent> family() {
            return ParcelEvent.class;
        }

        @Override
        public void on(Received<ParcelEvent> received) {
            if (received.event() instanceof ParcelEvent.Sent sent && refused.contains(sent.label())) {
                throw new UnsupportedOperationException("not this one");
            }
            traces.add(String.valueOf(MDC.get("traceId")));
            inbox.once(COUNTS, received.aggregateId(), received, new Update().inc("events", 1));
        }
    }
}
