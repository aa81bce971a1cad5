package org.hamroh.portal.health;

import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.Services;
import org.hamroh.portal.workspace.PersonalServices;
import org.hamroh.portal.workspace.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health service as everybody and as its own people use it, and their entries in the navigation. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    WhereClient whereClient(Services services, PortalProperties portal) {
        return services.client(WhereClient.class, portal.healthUrl());
    }

    @Bean
    HealthClient healthClient(PersonalServices services, PortalProperties portal) {
        return services.client(HealthClient.class, portal.healthUrl());
    }

    @Bean
    CoverageClient coverageClient(PersonalServices services, PortalProperties portal) {
        return services.client(CoverageClient.class, portal.healthUrl());
    }

    @Bean
    ImportClient importClient(PersonalServices services, PortalProperties portal) {
        return services.client(ImportClient.class, portal.healthUrl());
    }

    @Bean
    ProgrammeClient programmeClient(PersonalServices services, PortalProperties portal) {
        return services.client(ProgrammeClient.class, portal.healthUrl());
    }

    @Bean
    Section screenings() {
        return new Section(
                50, "health.screenings", "/workspace/screenings", "/workspace/screenings", Set.of("health.recorder"));
    }

    @Bean
    Section coverage() {
        return new Section(
                52,
                "health.coverage",
                "/workspace/coverage",
                "/workspace/coverage",
                Set.of("health.coordinator", "coordination.member", "coordination.secretary"));
    }
}
