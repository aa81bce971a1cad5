package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletRequest;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Asks the issuer to speak the language of the page from which the person came ({@code ui_locales}). */
final class InTheReadersLanguage implements OAuth2AuthorizationRequestResolver {
    private final DefaultOAuth2AuthorizationRequestResolver requests;

    InTheReadersLanguage(ClientRegistrationRepository issuers) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(issuers, "/oauth2/authorization");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withLanguage(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return withLanguage(request, requests.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest withLanguage(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        String language = request.getParameter("lang");
        if (asked == null || language == null || Language.of(language).isEmpty()) {
            return asked;
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> more.put("ui_locales", language))
                .build();
    }
}
