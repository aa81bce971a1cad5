package org.hamroh.information.provider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the store behind the directory. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {
    @Bean
    Directory directory(Providers providers) {
        return new Directory(providers::all);
    }
}
