package org.hamroh.portal.help;

import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.Services;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the directory is asked of. */
@Configuration(proxyBeanMethods = false)
class HelpConfiguration {

    @Bean
    HelpClient helpClient(Services services, PortalProperties portal) {
        return services.client(HelpClient.class, portal.informationUrl());
    }
}
