package org.hamroh.portal.statistics;

import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.Services;
import org.hamroh.portal.workspace.PersonalServices;
import org.hamroh.portal.workspace.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures as the reader may see them: one who signed in, or anybody. */
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {
    @Bean
    StatisticsClient statisticsClient(PersonalServices services, PortalProperties portal) {
        return services.client(StatisticsClient.class, portal.ombudsmanUrl());
    }

    @Bean
    YearlyClient yearlyClient(Services services, PortalProperties portal) {
        return services.client(YearlyClient.class, portal.ombudsmanUrl());
    }

    @Bean
    Section statisticsSection() {
        return new Section(
                40,
                "statistics.title",
                "/workspace/statistics",
                "/workspace/statistics",
                Set.of("ombudsman.officer", "ombudsman.head", "coordination.member", "coordination.secretary"));
    }
}
