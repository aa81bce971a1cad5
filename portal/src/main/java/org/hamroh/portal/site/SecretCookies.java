package org.hamroh.portal.site;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two secrets that a complainant's browser may hold, neither of them while somebody only reads. */
@Configuration(proxyBeanMethods = false)
class SecretCookies {

    /** The key of an unfinished complaint. */
    @Bean
    ScopedCookie draftCookie(PortalProperties portal) {
        return new ScopedCookie("hamroh-draft", "/complaint", Duration.ofHours(24), portal.secure());
    }

    /** The pass to a complaint that was opened with its receipt code. */
    @Bean
    ScopedCookie passCookie(PortalProperties portal) {
        return new ScopedCookie("hamroh-pass", "/follow-up", Duration.ofMinutes(30), portal.secure());
    }
}
