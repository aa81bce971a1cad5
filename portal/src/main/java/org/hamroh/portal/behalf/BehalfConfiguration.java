package org.hamroh.portal.behalf;

import java.util.Optional;
import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.HomeCard;
import org.hamroh.portal.workspace.PersonalServices;
import org.hamroh.portal.workspace.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The counsellor's part of the workspace. */
@Configuration(proxyBeanMethods = false)
class BehalfConfiguration {
    @Bean
    BehalfClient behalfClient(PersonalServices services, PortalProperties portal) {
        return services.client(BehalfClient.class, portal.ombudsmanUrl());
    }

    @Bean
    Section filingForOthers() {
        return new Section(14, "behalf.title", "/workspace/behalf", "/workspace/behalf", Set.of("centre.counsellor"));
    }

    /** Only who may file for others gets an answer. */
    @Bean
    HomeCard filingCard(BehalfClient behalf) {
        return () -> {
            try {
                behalf.filed("");
                return Optional.of(
                        new HomeCard.Text("behalf.title", "behalf.lead", "/workspace/behalf/new", "behalf.new"));
            } catch (ServiceProblem e) {
                return Optional.empty();
            }
        };
    }
}
