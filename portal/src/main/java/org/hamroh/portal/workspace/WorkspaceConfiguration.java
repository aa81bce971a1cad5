package org.hamroh.portal.workspace;

import java.time.Duration;
import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** The tokens of those who signed in, and the services as these people may use them. */
@Configuration(proxyBeanMethods = false)
class WorkspaceConfiguration {
    /** Tokens live 45 seconds; one this near its end might die on the way to a service. */
    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(10);

    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository tokens) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.clockSkew(RENEW_BEFORE_END))
                .build());
        return new OneRefreshAtATime(manager);
    }

    @Bean
    OfficeClient officeClient(PersonalServices services, PortalProperties portal) {
        return services.client(OfficeClient.class, portal.ombudsmanUrl());
    }

    @Bean
    CoordinationClient coordinationClient(PersonalServices services, PortalProperties portal) {
        return services.client(CoordinationClient.class, portal.coordinationUrl());
    }

    @Bean
    ColleaguesClient colleaguesClient(PersonalServices services, PortalProperties portal) {
        return services.client(ColleaguesClient.class, portal.identityUrl());
    }

    @Bean
    FilterClient filterClient(PersonalServices services, PortalProperties portal) {
        return services.client(FilterClient.class, portal.ombudsmanUrl());
    }

    @Bean
    Section start() {
        return new Section(0, "workspace.home", "/workspace", "", Set.of());
    }

    @Bean
    Section caseload() {
        return new Section(
                10,
                "workspace.cases",
                "/workspace/caseload",
                "/workspace/c",
                Set.of("ombudsman.officer", "ombudsman.head"));
    }
}
