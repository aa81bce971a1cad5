package org.hamroh.portal.editing;

import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.workspace.PersonalServices;
import org.hamroh.portal.workspace.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where editors and translators find their desk, and what it asks of the information service. */
@Configuration(proxyBeanMethods = false)
class EditingConfiguration {
    private static final String PATH = "/workspace/guides";
    private static final String KEPT = "/workspace/directory";

    @Bean
    EditingClient editingClient(PersonalServices services, PortalProperties portal) {
        return services.client(EditingClient.class, portal.informationUrl());
    }

    @Bean
    KeepingClient keepingClient(PersonalServices services, PortalProperties portal) {
        return services.client(KeepingClient.class, portal.informationUrl());
    }

    @Bean
    Section keeping() {
        return new Section(61, "keeping.section", KEPT, KEPT, Set.of("content.editor", "centre.counsellor"));
    }

    @Bean
    Section editing() {
        return new Section(60, "editing.section", PATH, PATH, Set.of("content.editor", "content.translator"));
    }
}
