package org.hamroh.portal.site;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** The headers of every page: nothing from elsewhere, nothing inline, no trace of where the reader came from. */
@Component
public final class SiteHeaders {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; manifest-src 'self';"
                    + " form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";
    private static final String NO_PERMISSIONS = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), hid=(), microphone=(), midi=(), payment=(), usb=(), serial=()";

    /** The headers of public pages. */
    public void apply(HeadersConfigurer<HttpSecurity> headers) {
        apply(headers, "");
    }

    /** The headers of the workspace, where our own scripts may ask our own pages. */
    public void applyToWorkspace(HeadersConfigurer<HttpSecurity> headers, String formTarget) {
        apply(headers, "; connect-src 'self'", formTarget);
    }

    /** The same, where a form's redirect may also lead to the given origin. */
    public void apply(HeadersConfigurer<HttpSecurity> headers, String formTarget) {
        apply(headers, "", formTarget);
    }

    private void apply(HeadersConfigurer<HttpSecurity> headers, String more, String formTarget) {
        String policy = POLICY.formatted(formTarget.isEmpty() ? "" : " " + formTarget) + more;
        headers.contentSecurityPolicy(c -> c.policyDirectives(policy))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(p -> p.policy(NO_PERMISSIONS))
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginEmbedderPolicy(c -> c.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
                .crossOriginResourcePolicy(c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(f -> f.deny());
    }
}
