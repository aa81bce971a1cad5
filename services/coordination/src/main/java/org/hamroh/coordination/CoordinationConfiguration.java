package org.hamroh.coordination;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.security.PublicPaths;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service opens to everybody, and how its interface describes itself. */
@Configuration(proxyBeanMethods = false)
class CoordinationConfiguration {
    private static final String TOKEN = "token";

    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths("GET /openapi");
    }

    @Bean
    OpenAPI openApi() {
        // The caller comes from the token, so it is nothing a client sends beside it.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Hamroh coordination")
                        .version("1")
                        .description("Counts of complaints for the coordination group"))
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
