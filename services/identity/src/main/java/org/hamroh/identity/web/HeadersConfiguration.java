package org.hamroh.identity.web;

import org.hamroh.identity.IdentityProperties;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** The headers of every answer: nothing from elsewhere, nothing framed, nothing kept, nothing told to the next site. */
@Component
final class HeadersConfiguration implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private final String policy;

    HeadersConfiguration(IdentityProperties identity) {
        // A browser checks form-action along the whole chain of redirects, which ends at the portal.
        this.policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self' "
                + identity.publicUrl() + "; base-uri 'none'; frame-ancestors 'none'";
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.deny())
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
