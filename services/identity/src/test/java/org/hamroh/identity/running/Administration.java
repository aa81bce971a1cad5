package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator's interface as somebody with a token uses it; renews the token, which lives 45 seconds. */
final class Administration {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final House house;
    private final Path keys;
    private final @Nullable String person;
    private String token = "";
    private long since;

    private Administration(House house, Path keys, @Nullable String person) {
        this.house = house;
        this.keys = keys;
        this.person = person;
    }

    static Administration by(House house, Path keys, @Nullable String person) {
        return new Administration(house, keys, person);
    }

    String token() {
        if (person != null && (token.isEmpty() || System.nanoTime() - since > 30_000_000_000L)) {
            try {
                String code = Portal.code(new Browser(house), person, "safar-bo-hamroh");
                token = Portal.json(new Portal(house, keys).exchange(code, Portal.VERIFIER))
                        .get("access_token")
                        .asString();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            since = System.nanoTime();
        }
        return token;
    }

    JsonNode json(String path) {
        return Portal.json(send("GET", path, null, null));
    }

    String etag(String path) {
        return send("GET", path, null, null).headers().firstValue("ETag").orElseThrow();
    }

    HttpResponse<String> post(String path, @Nullable String body) {
        return send("POST", path, null, body);
    }

    HttpResponse<String> delete(String path) {
        return send("DELETE", path, null, null);
    }

    HttpResponse<String> change(String method, String path, String version, String body) {
        return send(method, path, version, body);
    }

    JsonNode created(String path, String body) {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> send(String method, String path, @Nullable String version, @Nullable String body) {
        return send(method, path, version, body, null);
    }

    /** The same command, as somebody sends it again whose answer was lost. */
    HttpResponse<String> command(String path, String command, String body) {
        return send("POST", path, null, body, command);
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String version, @Nullable String body, @Nullable String command) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + house.port() + "/id/admin" + encoded(path)))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!token().isEmpty()) {
            request.header("Authorization", "Bearer " + token());
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        if (method.equals("POST")) {
            request.header(
                    "Idempotency-Key", command == null ? UUID.randomUUID().toString() : command);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String path) {
        StringBuilder ascii = new StringBuilder();
        path.codePoints().forEach(each -> {
            String letter = Character.toString(each);
            ascii.append(each < 128 ? letter : URLEncoder.encode(letter, StandardCharsets.UTF_8));
        });
        return ascii.toString();
    }
}
