package org.hamroh.identity.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.List;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.kernel.security.TokenSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** One key signs, every published key verifies, and no algorithm but RS256 is ever accepted. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class KeysConfiguration {

    @Bean
    SigningKeys signingKeys(IdentityProperties identity, Clock clock) {
        return SigningKeys.in(identity.keys(), clock);
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return (wanted, context) -> wanted.select(new JWKSet(keys.published()));
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder((wanted, context) -> wanted.select(new JWKSet(keys.signing())));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> published, IdentityProperties identity) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, published));
        // The decoder below checks time and issuer; the library's own check would answer first and less precisely.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(TokenSecurityAutoConfiguration.CLOCK_SKEW),
                new JwtIssuerValidator(identity.issuer()),
                // An ID token says who somebody is; it must not pass as a key to anything.
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains("hamroh"))));
        return decoder;
    }
}
