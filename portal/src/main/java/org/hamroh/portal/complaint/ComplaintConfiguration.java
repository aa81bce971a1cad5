package org.hamroh.portal.complaint;

import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.Services;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the complaint's pages ask of the ombudsman service. */
@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {

    @Bean
    ComplaintClient complaintClient(Services services, PortalProperties portal) {
        return services.client(ComplaintClient.class, portal.ombudsmanUrl());
    }

    @Bean
    DraftClient draftClient(Services services, PortalProperties portal) {
        return services.client(DraftClient.class, portal.ombudsmanUrl());
    }
}
