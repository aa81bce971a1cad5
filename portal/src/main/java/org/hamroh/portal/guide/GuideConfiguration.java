package org.hamroh.portal.guide;

import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.Services;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What guides are asked of. */
@Configuration(proxyBeanMethods = false)
class GuideConfiguration {

    @Bean
    GuideClient guideClient(Services services, PortalProperties portal) {
        return services.client(GuideClient.class, portal.informationUrl());
    }

    @Bean
    FindClient findClient(Services services, PortalProperties portal) {
        return services.client(FindClient.class, portal.informationUrl());
    }
}
