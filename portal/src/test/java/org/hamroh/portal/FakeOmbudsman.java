package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public part of the ombudsman service as its contract tells it, over real HTTP and in memory. It can be switched
 * off and on, and it remembers what it was told, so that a test can see what left the portal.
 */
final class FakeOmbudsman implements AutoCloseable {

    static final String CODE = "482915073361240598172643";

    private static final String BASE = "/api/ombudsman";
    private static final String REFERENCE = "TJ-26-4K7Q2-X";
    private static final String ANSWER = """
            {"reference":"%s","stage":"admitted","category":"unpaid_wages","country":"RU","region":"RU-SVE",
             "place":"Екатеринбург","filedAt":"2026-11-20T05:10:00Z","language":"tg",
             "history":[{"stage":"filed","at":"2026-11-20T05:10:00Z"},{"stage":"admitted","at":"2026-11-22T09:30:00Z"}],
             "messages":%s,
             "attachments":[{"id":"a1","name":"tabel.jpg","type":"image/jpeg","size":183500}],
             "allowedMoves":["message","withdraw"],"anonymous":true,"referrals":[],"noticeBy":"email","noticeChannels":["email"],
             "timeline":[{"kind":"deed","code":"receipt_reissued","at":"2026-11-22T05:10:00Z"}],
             "next":{"who":"office","what":"begin","until":"2026-12-08"},
             "consents":{"contactMe":false,"shareWithCounterpart":true,"useInStatistics":true},"openings":[{"day":"2026-11-23","office":"ombudsman-tj","times":2}]}
            """;

    final Map<String, byte[]> drafts = new ConcurrentHashMap<>();
    final Map<String, String> filed = new ConcurrentHashMap<>();
    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<String> languages = new CopyOnWriteArrayList<>();
    volatile boolean away;
    volatile boolean busy;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;

    FakeOmbudsman() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A page that has nothing to do with Hamroh. */
    String weather() {
        return address() + "/weather";
    }

    void reset() {
        drafts.clear();
        filed.clear();
        messages.clear();
        languages.clear();
        away = false;
        busy = false;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        languages.add(Objects.requireNonNullElse(header(exchange, "Accept-Language"), ""));
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (away || !path.startsWith(BASE)) {
                send(exchange, 503, "{\"key\":\"problem.unavailable\"}");
                return;
            }
            route(exchange, exchange.getRequestMethod() + " " + path.substring(BASE.length()), body);
        }
    }

    private void route(HttpExchange exchange, String call, byte[] body) throws IOException {
        if (call.contains(" /drafts/")) {
            draft(exchange, call.substring(call.lastIndexOf('/') + 1), body);
        } else if (call.equals("POST /uploads")) {
            upload(exchange, body);
        } else if (call.startsWith("DELETE /uploads/")) {
            send(exchange, 204, "");
        } else if (call.equals("POST /complaints/check")) {
            check(exchange, body);
        } else if (call.equals("POST /complaints")) {
            file(exchange, body);
        } else if (call.equals("GET /notice-channels")) {
            send(exchange, 200, "[\"email\"]");
        } else if (call.equals("POST /complaints/mine/pass")) {
            pass(exchange);
        } else if (!"pass-1".equals(header(exchange, "Case-Pass"))) {
            send(exchange, 404, "{\"key\":\"receipt.unknown\"}");
        } else if (call.equals("POST /complaints/mine/messages")) {
            messages.add(json.readTree(body).path("text").asString());
            send(exchange, 201, "{}");
        } else if (call.startsWith("GET /complaints/mine/attachments/")) {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"tabel.jpg\"");
            send(exchange, 200, "image");
        } else {
            send(exchange, 200, ANSWER.formatted(REFERENCE, json.writeValueAsString(conversation())));
        }
    }

    private List<Map<String, Object>> conversation() {
        var all = new CopyOnWriteArrayList<Map<String, Object>>();
        all.add(Map.of(
                "id", "m1",
                "from", "office",
                "text", "Салом! Шумо шартномаи хаттӣ доштед? Агар сурати он бошад, лутфан фиристед.",
                "at", "2026-11-22T09:31:00Z",
                "attachments", List.of()));
        messages.forEach(text -> all.add(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "from",
                "complainant",
                "text",
                text,
                "at",
                "2026-11-23T06:00:00Z",
                "attachments",
                List.of())));
        return all;
    }

    private void draft(HttpExchange exchange, String id, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                drafts.put(id, body);
                send(exchange, 204, "");
            }
            case "DELETE" -> {
                drafts.remove(id);
                send(exchange, 204, "");
            }
            default -> {
                byte[] stored = drafts.get(id);
                if (stored == null) {
                    send(exchange, 404, "{\"key\":\"problem.not-found\"}");
                } else {
                    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
                    exchange.sendResponseHeaders(200, stored.length);
                    exchange.getResponseBody().write(stored);
                }
            }
        }
    }

    private void upload(HttpExchange exchange, byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (!text.contains("\u0089PNG") && !text.contains("%PDF")) {
            send(
                    exchange,
                    415,
                    "{\"key\":\"upload.type-not-accepted\",\"detail\":\"Only photos (JPEG, PNG) and PDF files.\"}");
            return;
        }
        String id = UUID.randomUUID().toString();
        send(
                exchange,
                201,
                "{\"id\":\"%s\",\"key\":\"k-%s\",\"name\":\"tabel.png\",\"type\":\"image/png\",\"size\":%d}"
                        .formatted(id, id, body.length));
    }

    private void check(HttpExchange exchange, byte[] body) throws IOException {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        JsonNode filing = json.readTree(body);
        String problem = problem(List.of(query.replace("fields=", "").split(",")), filing);
        if (problem == null) {
            send(exchange, 204, "");
        } else {
            send(exchange, 422, problem);
        }
    }

    private static @Nullable String problem(List<String> fields, JsonNode filing) {
        for (String required : List.of("category", "country")) {
            if (fields.contains(required) && filing.path(required).isMissingNode()) {
                return error(required, "Choose one answer.");
            }
        }
        boolean tooShort = filing.path("narrative").asString("").length() < 10;
        return fields.contains("narrative") && tooShort
                ? error("narrative", "Write at least one sentence, so that we understand what happened.")
                : null;
    }

    private static String error(String field, String message) {
        return "{\"key\":\"problem.invalid\",\"errors\":[{\"field\":\"%s\",\"key\":\"k\",\"message\":\"%s\"}]}"
                .formatted(field, message);
    }

    private void file(HttpExchange exchange, byte[] body) throws IOException {
        String key = Objects.requireNonNull(header(exchange, "Idempotency-Key"));
        filed.putIfAbsent(key, new String(body, StandardCharsets.UTF_8));
        send(
                exchange,
                201,
                "{\"reference\":\"%s\",\"receiptCode\":\"%s\",\"stage\":\"filed\",\"filedAt\":\"2026-11-24T04:30:00Z\"}"
                        .formatted(REFERENCE, CODE));
    }

    private void pass(HttpExchange exchange) throws IOException {
        String typed =
                Objects.requireNonNullElse(header(exchange, "Receipt-Code"), "").replaceAll("[ -]", "");
        if (busy) {
            exchange.getResponseHeaders().set("Retry-After", "7");
            send(exchange, 429, "{\"key\":\"problem.too-many\"}");
        } else if (typed.equals(CODE)) {
            send(exchange, 200, "{\"pass\":\"pass-1\",\"expiresAt\":\"2026-11-24T05:00:00Z\"}");
        } else {
            send(exchange, 404, "{\"key\":\"receipt.unknown\"}");
        }
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
