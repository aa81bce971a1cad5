package org.hamroh.identity.token;

import java.time.Clock;
import java.util.List;
import org.hamroh.identity.authorization.RefreshDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Which tokens are made, and what a refresh does. */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {

    @Bean
    OAuth2TokenGenerator<? extends OAuth2Token> tokens(JwtEncoder encoder, ClaimsDesk claims, Clock clock) {
        JwtGenerator signed = new JwtGenerator(encoder);
        signed.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(signed, new RefreshTokens(clock));
    }

    /** Lets the desk of used refresh tokens have the last word where the protocol would refuse. */
    public static void watchRefreshes(List<AuthenticationProvider> providers, RefreshDesk used) {
        providers.replaceAll(provider ->
                provider instanceof OAuth2RefreshTokenAuthenticationProvider ? new Watched(provider, used) : provider);
    }

    private record Watched(AuthenticationProvider protocol, RefreshDesk used) implements AuthenticationProvider {
        @Override
        public @Nullable Authentication authenticate(Authentication asked) {
            try {
                return protocol.authenticate(asked);
            } catch (OAuth2AuthenticationException refusal) {
                return used.onRefusal((OAuth2RefreshTokenAuthenticationToken) asked, refusal);
            }
        }

        @Override
        public boolean supports(Class<?> type) {
            return protocol.supports(type);
        }
    }
}
