package org.hamroh.identity.firstrun;

import org.hamroh.identity.IdentityProperties;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FirstRunConfiguration {

    /** A demonstration has invented people; every other house needs somebody real who can let the others in. */
    @Bean
    ApplicationRunner firstRun(
            IdentityProperties identity, DemoDesk demo, AdministratorDesk administrator, RefilingDesk refiling) {
        return arguments -> {
            refiling.refile();
            if (identity.demo()) {
                demo.admit();
            } else {
                administrator.ensure(System.out);
            }
        };
    }
}
