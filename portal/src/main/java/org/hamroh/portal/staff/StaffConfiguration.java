package org.hamroh.portal.staff;

import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.workspace.PersonalServices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffConfiguration {
    @Bean
    StaffClient staffClient(PersonalServices services, PortalProperties portal) {
        return services.client(StaffClient.class, portal.ombudsmanUrl());
    }
}
