package org.hamroh.portal.admin;

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
    Section administration() {
        return new Section(90, "admin.section", "/workspace/admin", "/workspace/admin", Set.of("admin"));
    }
}
