package org.hamroh.portal.workspace;

import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.Services;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** The services as the person who signed in may use them: the token stays here and is renewed here. */
@Configuration(proxyBeanMethods = false)
class WorkspaceConfiguration {
    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository tokens) {
        return new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
    }

    @Bean
    OfficeClient officeClient(Services services, PortalProperties portal, OAuth2AuthorizedClientManager tokens) {
        return services.client(OfficeClient.class, portal.ombudsmanUrl(), asThePerson(tokens));
    }

    @Bean
    CoordinationClient coordinationClient(
            Services services, PortalProperties portal, OAuth2AuthorizedClientManager tokens) {
        return services.client(CoordinationClient.class, portal.coordinationUrl(), asThePerson(tokens));
    }

    /** A token the service no longer accepts is the same to a page as one that cannot be renewed. */
    private static ClientHttpRequestInterceptor asThePerson(OAuth2AuthorizedClientManager tokens) {
        OAuth2ClientHttpRequestInterceptor bearer = new OAuth2ClientHttpRequestInterceptor(tokens);
        bearer.setClientRegistrationIdResolver(request -> SignInConfiguration.ISSUER);
        return (request, body, execution) -> {
            ClientHttpResponse response = bearer.intercept(request, body, execution);
            if (response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
                response.close();
                throw new OAuth2AuthorizationException(new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED));
            }
            return response;
        };
    }
}
