package org.hamroh.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's interface as a client on the network sees it. */
public record Api(int port) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public record Answer(int status, String contentType, String etag, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    public Answer get(String path, @Nullable String authorization) {
        return call("GET", path, authorization, "en");
    }

    public Answer post(String path, @Nullable String authorization, String body, String... headers) {
        HttpRequest.Builder request = request(path, authorization, "en")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends bytes of any kind. */
    public Answer send(String method, String path, String authorization, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path, authorization, "en")
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer call(String method, String path, @Nullable String authorization, String language) {
        return send(request(path, authorization, language).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, @Nullable String authorization, String language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/health" + path))
                .header("Accept-Language", language);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("ETag").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
