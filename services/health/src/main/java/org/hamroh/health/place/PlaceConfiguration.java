package org.hamroh.health.place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the country. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {
    @Bean
    Places places() {
        return Places.ofTajikistan();
    }
}
