package org.hamroh.coordination;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamroh.contracts.CoordinationAuditEvent;
import org.hamroh.contracts.IdentityAuditEvent;
import org.hamroh.contracts.OmbudsmanAuditEvent;
import org.hamroh.kernel.audit.AuditContent;
import org.hamroh.kernel.audit.Head;
import org.hamroh.kernel.audit.HeadEvents;
import org.hamroh.kernel.audit.Witness;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.event.Publishes;
import org.hamroh.kernel.security.Caller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Lets others witness this service's audit, and witnesses theirs. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    HeadEvents headEvents() {
        return head -> new CoordinationAuditEvent.HeadReached(head.seq(), head.hash());
    }

    @Bean
    Publishes publishesHeads() {
        return new Publishes(CoordinationAuditEvent.class);
    }

    @Bean
    Witness<OmbudsmanAuditEvent> witnessOfOmbudsman(MongoTemplate mongo) {
        return new Witness<>(
                "ombudsman",
                OmbudsmanAuditEvent.class,
                event -> switch (event) {
                    case OmbudsmanAuditEvent.HeadReached reached -> new Head(reached.seq(), reached.hash());
                },
                mongo);
    }

    @Bean
    Witness<IdentityAuditEvent> witnessOfIdentity(MongoTemplate mongo) {
        return new Witness<>(
                "identity",
                IdentityAuditEvent.class,
                event -> switch (event) {
                    case IdentityAuditEvent.HeadReached reached -> new Head(reached.seq(), reached.hash());
                },
                mongo);
    }

    /** Nothing here is more than codes: the administrator alone reads it. */
    @Bean
    AuditContent auditContent() {
        return new AuditContent() {
            @Override
            public boolean opensTo(Caller caller) {
                return false;
            }

            @Override
            public Optional<String> resource(String reference) {
                return Optional.empty();
            }

            @Override
            public Map<String, String> references(String office, Set<String> resources) {
                return Map.of();
            }

            @Override
            public Optional<String> reason(String resource, Sealed reason) {
                return Optional.empty();
            }
        };
    }
}
