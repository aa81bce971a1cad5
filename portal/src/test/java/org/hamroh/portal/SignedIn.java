package org.hamroh.portal;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever comes has signed in as an administrator; how that is done is proved elsewhere, with the real issuer. */
@TestConfiguration(proxyBeanMethods = false)
class SignedIn {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> signIn(
            ClientRegistrationRepository issuers, OAuth2AuthorizedClientRepository tokens) {
        ClientRegistration issuer = issuers.findByRegistrationId("hamroh");
        var first = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getSession(false) == null) {
                    Instant now = Clock.systemUTC().instant();
                    Instant end = now.plus(Duration.ofHours(1));
                    var person = new DefaultOidcUser(
                            AuthorityUtils.createAuthorityList("OIDC_USER"),
                            new OidcIdToken("id", now, end, Map.of("sub", "0198c0de", "name", "Фарзона Саидова")));
                    var signedIn = new OAuth2AuthenticationToken(person, person.getAuthorities(), "hamroh");
                    var token = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token(), now, end);
                    tokens.saveAuthorizedClient(
                            new OAuth2AuthorizedClient(issuer, "0198c0de", token), signedIn, request, response);
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(signedIn);
                    request.getSession()
                            .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
                }
                chain.doFilter(request, response);
            }
        });
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    private static String token() {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    new JWTClaimsSet.Builder().claim("roles", List.of("admin")).build());
            jwt.sign(new MACSigner(new byte[32]));
            return jwt.serialize();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
