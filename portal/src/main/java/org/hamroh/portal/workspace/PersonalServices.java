package org.hamroh.portal.workspace;

import org.hamroh.portal.upstream.Services;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/** The services as the person who signed in may use them: the token stays in the portal and is renewed there. */
@Component
public final class PersonalServices {
    private final Services services;
    private final OAuth2AuthorizedClientManager tokens;

    PersonalServices(Services services, OAuth2AuthorizedClientManager tokens) {
        this.services = services;
        this.tokens = tokens;
    }

    /** A client of the service at this address. */
    public <T> T client(Class<T> type, String address) {
        return services.client(type, address, asThePerson());
    }

    /** A token the service no longer accepts is the same to a page as one that cannot be renewed. */
    private ClientHttpRequestInterceptor asThePerson() {
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
