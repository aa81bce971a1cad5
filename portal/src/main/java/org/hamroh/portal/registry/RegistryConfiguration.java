package org.hamroh.portal.registry;

import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.workspace.PersonalServices;
import org.hamroh.portal.workspace.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registry's service, and its entry of the navigation. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {
    @Bean
    RegistryClient registryClient(PersonalServices services, PortalProperties portal) {
        return services.client(RegistryClient.class, portal.ombudsmanUrl());
    }

    @Bean
    Section registry() {
        return new Section(
                16,
                "registry.title",
                "/workspace/registry",
                "/workspace/registry",
                Set.of("ombudsman.officer", "ombudsman.head", "admin"));
    }
}
