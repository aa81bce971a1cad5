package org.hamroh.identity.running;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser as identity sees it behind the gateway: cookies are kept, redirects are shown to the test. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final House house;
    private final Map<String, String> cookies = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Browser(House house) {
        this.house = house;
    }

    /** The same browser after the house was started again: cookies are all it has kept. */
    Browser movedTo(House again) {
        Browser moved = new Browser(again);
        moved.cookies.putAll(cookies);
        return moved;
    }

    /** A page at this path below the issuer, or at this absolute public address. */
    HttpResponse<String> get(String where, String... headers) {
        return send(request(where, headers).GET());
    }

    /** Fills in a form: reads the page for its hidden token first. */
    HttpResponse<String> fill(String page, Map<String, String> fields) {
        return fillAt(page, page, fields);
    }

    /** Fills in a form of one page that is sent to another address. */
    HttpResponse<String> fillAt(String page, String target, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(csrf(get(page).body()));
        return post(target, all);
    }

    /** The hidden token of a page. */
    static Map<String, String> csrf(String page) {
        Matcher token = CSRF.matcher(page);
        return token.find() ? Map.of("_csrf", token.group(1)) : Map.of();
    }

    HttpResponse<String> post(String where, Map<String, String> fields, String... headers) {
        return send(request(where, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    HttpResponse<String> signIn(String name, String password) {
        return fill("/sign-in", Map.of("name", name, "password", password));
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static Map<String, String> query(String address) {
        return Arrays.stream(String.valueOf(URI.create(address).getRawQuery()).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8)));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String where, String... headers) {
        String path = where.startsWith(House.PUBLIC) ? where.substring(House.PUBLIC.length()) : "/id" + where;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "hamroh.example")
                .header("X-Forwarded-Port", "443")
                .header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
