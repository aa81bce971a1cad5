package org.hamroh.ombudsman.office;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The office, as it is set. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {
    @Bean
    Office office(@Value("${hamroh.ombudsman.office}") String id) {
        return new Office(id);
    }
}
