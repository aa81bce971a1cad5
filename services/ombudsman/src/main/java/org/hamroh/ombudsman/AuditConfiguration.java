package org.hamroh.ombudsman;

import org.hamroh.contracts.CoordinationAuditEvent;
import org.hamroh.contracts.OmbudsmanAuditEvent;
import org.hamroh.kernel.audit.Head;
import org.hamroh.kernel.audit.HeadEvents;
import org.hamroh.kernel.audit.Witness;
import org.hamroh.kernel.event.Publishes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Lets others witness this service's audit, and witnesses theirs. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    HeadEvents headEvents() {
        return head -> new OmbudsmanAuditEvent.HeadReached(head.seq(), head.hash());
    }

    @Bean
    Publishes publishesHeads() {
        return new Publishes(OmbudsmanAuditEvent.class);
    }

    @Bean
    Witness<CoordinationAuditEvent> witnessOfCoordination(MongoTemplate mongo) {
        return new Witness<>(
                "coordination",
                CoordinationAuditEvent.class,
                event -> switch (event) {
                    case CoordinationAuditEvent.HeadReached reached -> new Head(reached.seq(), reached.hash());
                },
                mongo);
    }
}
