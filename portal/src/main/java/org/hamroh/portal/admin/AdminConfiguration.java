package org.hamroh.portal.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.workspace.PersonalServices;
import org.hamroh.portal.workspace.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's part of the workspace. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration {
    @Bean
    AdminClient adminClient(PersonalServices services, PortalProperties portal) {
        return services.client(AdminClient.class, portal.identityUrl());
    }

    @Bean
    MasterKeyPages.MasterKeys masterKeys(PersonalServices services, PortalProperties portal) {
        Map<String, MasterKeyClient> clients = new LinkedHashMap<>();
        portal.administered()
                .forEach((service, address) -> clients.put(service, services.client(MasterKeyClient.class, address)));
        return new MasterKeyPages.MasterKeys(clients);
    }

    @Bean
    Section administration() {
        return new Section(90, "admin.section", "/workspace/admin", "/workspace/admin", Set.of("admin"));
    }
}
