package org.hamroh.health;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.hamroh.contracts.ScreeningEvent;
import org.hamroh.kernel.crypto.WrappedKeys;
import org.hamroh.kernel.event.Publishes;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.security.PublicPaths;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service opens to everybody, what it tells the others, and where its sealed results lie. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    private static final String TOKEN = "token";

    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths("GET /openapi", "GET /places", "GET /points", "GET /points/{id}");
    }

    @Bean
    Publishes publishes() {
        return new Publishes(ScreeningEvent.class);
    }

    /** Results are sealed like data keys, so that they are sealed anew when the master key is rotated. */
    @Bean
    WrappedKeys wrappedKeys() {
        return new WrappedKeys("screenings", "result");
    }

    @Bean
    OpenAPI openApi() {
        // The caller and the headers of commands come by themselves; nothing a client sends beside them.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IdempotencyKey.class, IfMatch.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Hamroh health")
                        .version("1")
                        .description("Screenings of migrant workers: where to be tested, recording, coverage"))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
