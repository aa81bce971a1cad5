package org.hamroh.portal.template;

import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.workspace.PersonalServices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {
    @Bean
    TemplateClient templateClient(PersonalServices services, PortalProperties portal) {
        return services.client(TemplateClient.class, portal.ombudsmanUrl());
    }
}
