package org.hamroh.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small application behind the gateway. Remembers what reached it; answers its name unless told otherwise. */
final class Application implements AutoCloseable {

    /** What reached an application. Header names are in lower case. */
    record Seen(String method, String uri, Map<String, List<String>> headers, long bytes) {
        String header(String name) {
            return String.join("|", headers.getOrDefault(name, List.of()));
        }
    }

    private final String name;
    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile HttpHandler behaviour = this::answerName;

    Application(String name) {
        this(name, 0);
    }

    Application(String name, int port) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    List<Seen> seen() {
        return seen;
    }

    Seen last() {
        return seen.getLast();
    }

    void forget() {
        seen.clear();
        behaviour = this::answerName;
    }

    void behave(HttpHandler handler) {
        behaviour = handler;
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new java.util.TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((key, values) -> headers.put(key.toLowerCase(java.util.Locale.ROOT), values));
        long bytes = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
        seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, bytes));
        behaviour.handle(exchange);
    }

    private void answerName(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "HEAD".equals(exchange.getRequestMethod()) ? "" : name);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
