package org.hamroh.kernel.testing.access;

import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What an application really answers to, as its handler mappings say. */
public final class Endpoints {
    private Endpoints() {}

    /** Every operation as {@code METHOD /path/{variable}}; a handler for every method stands as GET and POST. */
    public static Set<String> operations(Collection<? extends RequestMappingHandlerMapping> mappings) {
        return new TreeSet<>(handlers(mappings).keySet());
    }

    /** Operations whose handler takes no parameter of this type and that are not among these. */
    public static List<String> without(
            Collection<? extends RequestMappingHandlerMapping> mappings, Class<?> parameter, Set<String> open) {
        return handlers(mappings).entrySet().stream()
                .filter(each -> !open.contains(each.getKey()))
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.hamroh."))
                .filter(each -> Stream.of(each.getValue().getMethod().getParameters())
                        .map(Parameter::getType)
                        .noneMatch(parameter::equals))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, HandlerMethod> handlers(Collection<? extends RequestMappingHandlerMapping> mappings) {
        Map<String, HandlerMethod> all = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            // The management endpoints have a mapping of their own; the gateway routes none of them.
            if (mapping.getClass() == RequestMappingHandlerMapping.class
                    || mapping.getClass().getSimpleName().startsWith("RequestMappingHandlerMapping")) {
                mapping.getHandlerMethods().forEach((info, handler) -> add(all, info, handler));
            }
        }
        return all;
    }

    private static void add(Map<String, HandlerMethod> all, RequestMappingInfo info, HandlerMethod handler) {
        for (String pattern : info.getPatternValues()) {
            String path = pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
            if (path.equals("/error")) {
                continue;
            }
            var methods = info.getMethodsCondition().getMethods();
            (methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(Enum::name))
                    .forEach(method -> all.put(method + " " + path, handler));
        }
    }
}
