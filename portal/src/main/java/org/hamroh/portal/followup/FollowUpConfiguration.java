package org.hamroh.portal.followup;

import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.Services;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the follow-up pages ask of the ombudsman service. */
@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

    @Bean
    FollowUpClient followUpClient(Services services, PortalProperties portal) {
        return services.client(FollowUpClient.class, portal.ombudsmanUrl());
    }
}
