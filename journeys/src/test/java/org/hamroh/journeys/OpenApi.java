package org.hamroh.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads an OpenAPI 3 document, and finds what would keep a client from using it. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private OpenApi() {}

    /** Every operation as {@code METHOD /path}, without the base address. */
    static Set<String> operations(JsonNode document) {
        var all = new TreeSet<String>();
        document.required("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    /** What is missing or points nowhere; nothing in a valid document. */
    static List<String> problems(JsonNode document) {
        var problems = new ArrayList<String>();
        if (!document.path("openapi").asString("").startsWith("3.")) {
            problems.add("no version");
        }
        for (String needed : List.of("/info/title", "/info/version")) {
            if (document.at(needed).asString("").isEmpty()) {
                problems.add("missing " + needed);
            }
        }
        if (document.path("paths").isEmpty()) {
            problems.add("no paths");
        }
        references(document, document, problems);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                operation(path.getKey(), operation.getKey(), operation.getValue(), problems)));
        return problems;
    }

    private static void operation(String path, String method, JsonNode operation, List<String> problems) {
        String name = method + " " + path;
        if (operation.path("responses").isEmpty()) {
            problems.add("no responses: " + name);
        }
        var named = new TreeSet<String>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals("path")) {
                named.add(parameter.path("name").asString(""));
            }
        });
        PARAMETER.matcher(path).results().map(found -> found.group(1)).forEach(parameter -> {
            if (!named.contains(parameter)) {
                problems.add("path parameter " + parameter + " is not described: " + name);
            }
        });
    }

    private static void references(JsonNode document, JsonNode here, List<String> problems) {
        JsonNode reference = here.path("$ref");
        if (reference.isString()
                && document.at(reference.asString().replaceFirst("^#", "")).isMissingNode()) {
            problems.add("points nowhere: " + reference.asString());
        }
        here.forEach(child -> references(document, child, problems));
    }
}
