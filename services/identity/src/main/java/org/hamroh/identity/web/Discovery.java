package org.hamroh.identity.web;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;

/** Tells clients only what this issuer really offers. */
final class Discovery implements Consumer<OidcProviderConfiguration.Builder> {

    private static final List<String> CLIENT_METHODS = List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
            ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue());

    @Override
    public void accept(OidcProviderConfiguration.Builder offered) {
        offered.claims(claims -> {
            claims.put("token_endpoint_auth_methods_supported", CLIENT_METHODS);
            claims.put("revocation_endpoint_auth_methods_supported", CLIENT_METHODS);
            claims.put("introspection_endpoint_auth_methods_supported", CLIENT_METHODS);
            claims.put(
                    "grant_types_supported",
                    List.of(
                            AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
                            AuthorizationGrantType.REFRESH_TOKEN.getValue(),
                            AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
            claims.put("scopes_supported", List.of(OidcScopes.OPENID, OidcScopes.PROFILE));
            claims.put("ui_locales_supported", List.of("tg", "ru", "en", "uz", "ky"));
            claims.remove("tls_client_certificate_bound_access_tokens");
            claims.remove("dpop_signing_alg_values_supported");
        });
    }
}
