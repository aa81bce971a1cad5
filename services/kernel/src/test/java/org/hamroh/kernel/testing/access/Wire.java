package org.hamroh.kernel.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Speaks HTTP to a service over connections that stay open. */
final class Wire {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String PARTS = "multipart:";
    private static final String BOUNDARY = "matrix-of-access";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String base;
    private final String header;

    /**
     * @param base with the context path, without a slash at its end
     * @param header in which people show who they are
     */
    Wire(String base, String header) {
        this.base = base;
        this.header = header;
    }

    Answer call(Row row, String pathAndQuery, String body, Optional<String> authorization) {
        var request = HttpRequest.newBuilder(URI.create(base + pathAndQuery))
                .timeout(LIMIT)
                .header("Accept-Language", "en");
        authorization.ifPresent(value -> request.header(header, value));
        if (row.method().equals("GET")) {
            request.GET();
        } else {
            // Of a version that nothing has, so that a change that was let in changes nothing.
            request.header("If-Match", "\"999999\"")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", type(body))
                    .method(row.method(), BodyPublishers.ofString(body.startsWith(PARTS) ? parts(body) : body));
        }
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(row.operation(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(String body) {
        if (body.startsWith(PARTS)) {
            return "multipart/form-data; boundary=" + BOUNDARY;
        }
        return body.contains("=") && !body.startsWith("{") ? FORM : "application/json";
    }

    /** A form with files, as a browser sends it; {@code file} is one. */
    private static String parts(String body) {
        var out = new StringBuilder();
        for (String pair : body.substring(PARTS.length()).split("&")) {
            String[] field = pair.split("=", 2);
            out.append("--")
                    .append(BOUNDARY)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(field[0])
                    .append(field[0].equals("file") ? "\"; filename=\"file\"\r\n\r\n" : "\"\r\n\r\n")
                    .append(field[1])
                    .append("\r\n");
        }
        return out + "--" + BOUNDARY + "--\r\n";
    }
}
