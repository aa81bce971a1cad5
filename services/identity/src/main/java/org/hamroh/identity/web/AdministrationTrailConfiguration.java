package org.hamroh.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Note;
import org.hamroh.kernel.audit.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The administrator's interface: what every service has for administrators, its audit and its events, lies here under
 * {@code /admin} too; and every act is noted before it is carried out, reading too, so that a new operation cannot be forgotten.
 *
 * <p>The action is the operation: {@code person.suspend}, {@code api-client.change-secret}.
 */
@Configuration(proxyBeanMethods = false)
class AdministrationTrailConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    /** What lies here notes by itself what is done with it. */
    private static final String COMMON = "org.hamroh.kernel";

    private final Audit audit;

    AdministrationTrailConfiguration(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix("/admin", HandlerTypePredicate.forBasePackage(COMMON));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && !operation.getBeanType().getPackageName().startsWith(COMMON)
                && SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            audit.note(note(caller.getToken(), action(operation), resource(request)));
        }
        return true;
    }

    private static Note note(Jwt token, String action, @Nullable String resource) {
        List<String> roles = token.getClaimAsStringList("roles");
        String office = token.getClaimAsString("org");
        boolean portal = "portal".equals(token.getClaimAsString("azp"));
        return new Note(
                token.getSubject(),
                office == null ? "" : office,
                roles == null ? Set.of() : Set.copyOf(roles),
                action,
                portal ? "workspace" : "api",
                resource,
                Result.ALLOWED,
                null);
    }

    static String action(HandlerMethod operation) {
        String feature = operation.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        return kebab(feature) + "." + kebab(operation.getMethod().getName());
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String resource(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                        && parts.get("id") instanceof String id
                ? id
                : null;
    }
}
