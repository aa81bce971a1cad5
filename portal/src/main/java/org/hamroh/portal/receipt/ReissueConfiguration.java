package org.hamroh.portal.receipt;

import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.workspace.PersonalServices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service that gives another code for a lost one. */
@Configuration(proxyBeanMethods = false)
class ReissueConfiguration {
    @Bean
    ReissueClient reissueClient(PersonalServices services, PortalProperties portal) {
        return services.client(ReissueClient.class, portal.ombudsmanUrl());
    }
}
