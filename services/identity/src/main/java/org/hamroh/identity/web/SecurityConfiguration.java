package org.hamroh.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.authorization.RefreshDesk;
import org.hamroh.identity.person.Role;
import org.hamroh.identity.token.TokenConfiguration;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may reach what: the protocol endpoints under their own rules, a handful of pages, and nothing else. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentityProperties identity) {
        return AuthorizationServerSettings.builder().issuer(identity.issuer()).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(
            HttpSecurity http,
            HeadersConfiguration headers,
            SignOutDesk signOut,
            SecurityContextRepository contexts,
            RefreshDesk refreshes) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.tokenEndpoint(tokens -> tokens.authenticationProviders(
                    providers -> TokenConfiguration.watchRefreshes(providers, refreshes)));
            server.oidc(oidc -> oidc.logoutEndpoint(logout -> logout.logoutResponseHandler(signOut))
                    .providerConfigurationEndpoint(
                            discovery -> discovery.providerConfigurationCustomizer(new Discovery())));
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.oauth2ResourceServer(userInfo -> userInfo.jwt(Customizer.withDefaults()));
        http.securityContext(context -> context.securityContextRepository(contexts));
        MediaTypeRequestMatcher browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browsers.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        http.exceptionHandling(
                exceptions -> exceptions.defaultAuthenticationEntryPointFor(new SignInEntryPoint(), browsers));
        http.headers(headers);
        return http.build();
    }

    /** What is for programs and other parts takes tokens only, never a session, so no page can be tricked into using it. */
    @Bean
    @Order(2)
    SecurityFilterChain administration(HttpSecurity http, HeadersConfiguration headers) {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("");
        JwtAuthenticationConverter caller = new JwtAuthenticationConverter();
        caller.setJwtGrantedAuthoritiesConverter(roles);
        http.securityMatcher("/admin/**", "/colleagues");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/colleagues")
                .hasAnyAuthority(Role.OMBUDSMAN_OFFICER.code(), Role.OMBUDSMAN_HEAD.code())
                .anyRequest()
                .hasAuthority(Role.ADMIN.code()));
        http.oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(caller)));
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.disable());
        http.headers(headers);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, HeadersConfiguration headers, SecurityContextRepository contexts) {
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/sign-in",
                                "/sign-in/passkey",
                                "/change-password",
                                "/second-factor",
                                "/second-factor/**",
                                "/terms",
                                "/link",
                                "/link/password",
                                "/forgotten",
                                "/account",
                                "/account/**",
                                "/openapi",
                                "/signed-out",
                                "/error",
                                "/assets/**",
                                "/actuator/health",
                                "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        http.securityContext(context -> context.securityContextRepository(contexts));
        http.requestCache(cache -> cache.disable());
        http.exceptionHandling(exceptions ->
                exceptions.authenticationEntryPoint((request, response, refusal) -> response.sendError(404)));
        http.logout(logout -> logout.disable());
        http.headers(headers);
        return http.build();
    }

    @Bean
    SessionAuthenticationStrategy onSignIn() {
        return new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));
    }

    @Bean
    ServletContextInitializer sessionCookie(IdentityProperties identity) {
        return servlets -> servlets.getSessionCookieConfig().setSecure(identity.secure());
    }

    /** Sends a browser to the sign-in page, in the first language that the client asked for and we speak. */
    private static final class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

        private static final String PAGE = "/sign-in";

        SignInEntryPoint() {
            super(PAGE);
        }

        @Override
        protected String determineUrlToUseForThisRequest(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
            return LanguageDesk.first(request.getParameter("ui_locales"))
                    .map(language -> PAGE + "?lang=" + language.code())
                    .orElse(PAGE);
        }
    }
}
