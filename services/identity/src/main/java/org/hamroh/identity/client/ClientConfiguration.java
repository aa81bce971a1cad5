package org.hamroh.identity.client;

import org.hamroh.identity.IdentityProperties;
import org.hamroh.kernel.crypto.KeyFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    @Bean
    PortalClient portalClient(IdentityProperties identity, KeyFolder keys) {
        return new PortalClient(identity, keys);
    }

    /** The authorization server checks client secrets with this; people's passwords are checked elsewhere. */
    @Bean
    PasswordEncoder clientSecrets() {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence secret) {
                return ClientSecret.digest(String.valueOf(secret));
            }

            @Override
            public boolean matches(@Nullable CharSequence secret, @Nullable String digest) {
                return secret != null && digest != null && ClientSecret.matches(secret.toString(), digest);
            }
        };
    }
}
