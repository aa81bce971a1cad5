package org.hamroh.information;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.hamroh.contracts.ArticleEvent;
import org.hamroh.contracts.ProviderEvent;
import org.hamroh.kernel.event.Publishes;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.security.PublicPaths;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service opens to everybody, what it tells the others, and how its interface describes itself. */
@Configuration(proxyBeanMethods = false)
class InformationConfiguration {
    private static final String TOKEN = "token";

    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths(
                "GET /openapi",
                "GET /guides",
                "GET /guides/whole",
                "GET /guides/{slug}",
                "POST /guides/{slug}/helpfulness",
                "GET /search",
                "GET /providers",
                "GET /providers/{slug}",
                "POST /providers/{slug}/experiences");
    }

    @Bean
    Publishes publishes() {
        return new Publishes(ArticleEvent.class, ProviderEvent.class);
    }

    @Bean
    OpenAPI openApi() {
        // The caller comes from the token, so it is nothing a client sends beside it.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Hamroh information")
                        .version("1")
                        .description("Guides for migrants in five languages, and who helps where"))
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
