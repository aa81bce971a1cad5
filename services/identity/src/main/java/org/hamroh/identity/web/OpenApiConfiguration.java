package org.hamroh.identity.web;

import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
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
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class, IdempotencyKey.class, Caller.class);
    }

    @Bean
    OperationCustomizer namedOperations() {
        return (operation, handler) -> {
            operation.setOperationId(handler.getBeanType().getSimpleName() + "."
                    + handler.getMethod().getName());
            var taken = Arrays.asList(handler.getMethod().getParameterTypes());
            if (taken.contains(IfMatch.class)) {
                operation.addParametersItem(header("If-Match", "The ETag of the version that was read"));
            }
            if (taken.contains(IdempotencyKey.class)) {
                operation.addParametersItem(header(
                        IdempotencyKey.HEADER,
                        "16 to 64 letters, digits or dashes of your choice; the same again within a day does it once and is"
                                + " answered the same"));
            }
            return operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        };
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema());
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
