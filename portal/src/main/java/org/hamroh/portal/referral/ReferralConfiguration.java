package org.hamroh.portal.referral;

import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.workspace.PersonalServices;
import org.hamroh.portal.workspace.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service of referrals, and the two entries of the navigation. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {
    @Bean
    ReferralClient referralClient(PersonalServices services, PortalProperties portal) {
        return services.client(ReferralClient.class, portal.ombudsmanUrl());
    }

    @Bean
    Section sentReferrals() {
        return new Section(
                12, "referral.sent", "/workspace/referrals/sent", "", Set.of("ombudsman.officer", "ombudsman.head"));
    }

    @Bean
    Section receivedReferrals() {
        return new Section(12, "referral.received", "/workspace/referrals/received", "", Set.of("counterpart.officer"));
    }
}
