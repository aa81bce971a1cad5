package org.hamroh.identity.web;

import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.hamroh.kernel.web.IfMatch;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the administrator's interface, at {@code /id/openapi}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class);
    }

    @Bean
    OperationCustomizer namedOperations() {
        return (operation, handler) -> {
            operation.setOperationId(handler.getBeanType().getSimpleName() + "."
                    + handler.getMethod().getName());
            if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(IfMatch.class)) {
                operation.addParametersItem(new Parameter()
                        .in("header")
                        .name("If-Match")
                        .required(true)
                        .description("The ETag of the version that was read")
                        .schema(new StringSchema()));
            }
            return operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        };
    }

    @Bean
    OpenApiCustomizer describedInterface() {
        return api -> {
            api.info(new Info()
                    .title("Identity")
                    .version("1")
                    .description("Organisations, people, programs and keys, for tokens with the role admin."));
            api.getComponents()
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme(BEARER)
                                    .bearerFormat("JWT"));
        };
    }
}
