package org.hamroh.ombudsman;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.HandlerMethod;

/** The description of the HTTP interface; its words stand in {@code openapi.properties}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BEARER = "bearer";
    private static final Map<Class<?>, String> HEADERS =
            Map.of(IdempotencyKey.class, IdempotencyKey.HEADER, IfMatch.class, "If-Match");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IdempotencyKey.class, IfMatch.class);
    }

    @Bean
    OperationCustomizer describedOperations() {
        var words = words();
        return (operation, handler) -> {
            var name = handler.getBeanType().getSimpleName() + "."
                    + handler.getMethod().getName();
            operation.setOperationId(name);
            operation.setSummary(words.getProperty(name));
            describeArguments(operation, handler, words);
            if (name.equals("UploadController.upload")) {
                operation.setRequestBody(file());
            } else if (name.equals("OnBehalfController.take")) {
                operation.setRequestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("text/csv", new MediaType().schema(new StringSchema()))));
            } else if (name.equals("DraftController.keep")) {
                operation.setRequestBody(new RequestBody()
                        .content(new Content()
                                .addMediaType("application/octet-stream", new MediaType().schema(new BinarySchema()))));
            }
            return operation;
        };
    }

    private static void describeArguments(Operation operation, HandlerMethod handler, Properties words) {
        for (var argument : handler.getMethodParameters()) {
            var header = HEADERS.get(argument.getParameterType());
            if (header != null) {
                operation.addParametersItem(
                        new Parameter().in("header").name(header).required(true).schema(new StringSchema()));
            } else if (argument.getParameterType() == Caller.class) {
                operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
            }
        }
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter ->
                            parameter.setDescription(words.getProperty("property." + parameter.getName())));
        }
    }

    @Bean
    OpenApiCustomizer describedSchemas() {
        var words = words();
        return api -> {
            api.info(new Info().title("Ombudsman").version("1").description(words.getProperty("info")));
            api.getComponents()
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme(BEARER)
                                    .bearerFormat("JWT"));
            describe(api, words);
        };
    }

    private static void describe(OpenAPI api, Properties words) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            schema.setDescription(words.getProperty("schema." + name));
            Map<String, Schema<?>> properties = schema.getProperties();
            if (properties != null) {
                properties.forEach((property, described) -> {
                    var own = words.getProperty("property." + name + "." + property);
                    described.setDescription(own == null ? words.getProperty("property." + property) : own);
                });
            }
        });
    }

    private static RequestBody file() {
        var form = new ObjectSchema().addProperty("file", new BinarySchema());
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form)));
    }

    private static Properties words() {
        var words = new Properties();
        try (var in = new InputStreamReader(
                new ClassPathResource("openapi.properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new IllegalStateException("openapi.properties is missing", e);
        }
    }
}
