package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.site.SiteHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The workspace: only for who has signed in; forms carry a token of their session. */
@Configuration(proxyBeanMethods = false)
class WorkspaceSecurityConfiguration {
    private static final String[] PATHS = {
        "/workspace", "/*/workspace", "/*/workspace/**", "/oauth2/authorization/*", "/login/oauth2/code/*", "/sign-out"
    };

    @Bean
    @Order(1)
    SecurityFilterChain workspaceChain(
            HttpSecurity http,
            SiteHeaders headers,
            PortalProperties portal,
            ClientRegistrationRepository issuers,
            OAuth2AuthorizedClientRepository tokens,
            OAuth2AuthorizedClientManager renewal) {
        OidcClientInitiatedLogoutSuccessHandler signOut = new OidcClientInitiatedLogoutSuccessHandler(issuers);
        signOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http.securityMatcher(PATHS)
                .headers(own -> headers.applyToWorkspace(own, portal.signOutOrigin()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new StillSignedIn(renewal), AuthorizationFilter.class)
                .oauth2Login(login -> login.authorizedClientRepository(tokens)
                        .loginPage("/oauth2/authorization/" + SignInConfiguration.ISSUER)
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(new InTheReadersLanguage(issuers)))
                        .defaultSuccessUrl("/workspace")
                        .failureHandler(WorkspaceSecurityConfiguration::signInFailed))
                .oauth2Client(client -> client.authorizedClientRepository(tokens))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signOut))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                WorkspaceSecurityConfiguration::askToSignIn)
                        .accessDeniedHandler((request, response, e) -> {
                            if (e instanceof CsrfException) {
                                sessionEnded(request, response);
                            } else {
                                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                            }
                        }))
                .build();
    }

    /** After signing in a person returns to the page that was asked for, never to a command. */
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET"));
        return cache;
    }

    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException e)
            throws IOException {
        Language language = PageAddress.of(request).language();
        response.sendRedirect("/oauth2/authorization/" + SignInConfiguration.ISSUER + "?lang=" + language.code());
    }

    private static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        response.sendRedirect(PageAddress.of(request).to("/sign-in-failed"));
    }

    /** The form's session is over: its page shows what was typed, to be kept. */
    private static void sessionEnded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.getRequestDispatcher(PageAddress.of(request).to("/session-ended"))
                    .forward(request, response);
        } catch (jakarta.servlet.ServletException e) {
            throw new IOException(e);
        }
    }
}
