package org.hamroh.loans;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.hamroh.contracts.LoanEvent;
import org.hamroh.kernel.crypto.WrappedKeys;
import org.hamroh.kernel.event.Publishes;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.security.PublicPaths;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the service opens to everybody, and how its interface describes itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LendersConfiguration.class)
@EnableScheduling
class LoansConfiguration {
    private static final String TOKEN = "token";

    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths(
                "GET /openapi",
                "POST /schedules",
                "POST /statements",
                "GET /products/offered",
                "POST /applications",
                "POST /applications/check",
                "GET /applications/mine");
    }

    @Bean
    Publishes publishes() {
        return new Publishes(LoanEvent.class);
    }

    @Bean
    WrappedKeys wrappedKeys() {
        return new WrappedKeys("loans", "key");
    }

    @Bean
    OpenAPI openApi() {
        // The caller comes from the token, so it is nothing a client sends beside it.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IdempotencyKey.class, IfMatch.class);
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Hamroh loans")
                                .version("1")
                                .description(
                                        "Loans to returnees: what they cost, and their life from application to the last instalment"))
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
