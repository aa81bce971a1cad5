package org.hamroh.portal.audit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.workspace.HomeCard;
import org.hamroh.portal.workspace.PersonalServices;
import org.hamroh.portal.workspace.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services whose audit is read here, and to whom it is offered. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    AuditSources auditSources(PersonalServices services, PortalProperties portal) {
        Map<String, AuditClient> clients = new LinkedHashMap<>();
        portal.administered()
                .forEach((service, address) -> clients.put(service, services.client(AuditClient.class, address)));
        return new AuditSources(clients);
    }

    @Bean
    GlassClient glassClient(PersonalServices services, PortalProperties portal) {
        return services.client(GlassClient.class, portal.ombudsmanUrl() + "/api/ombudsman");
    }

    @Bean
    HomeCard glassCard(GlassClient glass, AuditSources sources, Clock clock) {
        return new GlassCard(glass, sources, clock);
    }

    @Bean
    Section auditSection() {
        return new Section(
                80, "audit.title", "/workspace/audit", "/workspace/audit", Set.of("ombudsman.head", "admin"));
    }

    @Bean
    Section glassSection() {
        return new Section(
                70,
                "audit.glass-short",
                "/workspace/break-glass",
                "/workspace/break-glass",
                Set.of("ombudsman.officer", "ombudsman.head"));
    }
}
