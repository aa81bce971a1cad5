package org.hamroh.portal.calculator;

import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.Services;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the calculator asks of the loans service. */
@Configuration(proxyBeanMethods = false)
class CalculatorConfiguration {

    @Bean
    CalculatorClient calculatorClient(Services services, PortalProperties portal) {
        return services.client(CalculatorClient.class, portal.loansUrl());
    }
}
