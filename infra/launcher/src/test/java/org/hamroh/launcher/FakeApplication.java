package org.hamroh.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * The smallest thing that the launcher can start: answers its readiness, tells its environment, and dies when told.
 * With {@code FAKE_DIES=yes} it dies before it is ever ready.
 */
public final class FakeApplication {

    private FakeApplication() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("fake begins, салом");
        if ("yes".equals(System.getenv("FAKE_DIES"))) {
            Runtime.getRuntime().halt(3);
        }
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/ready", exchange -> answer(exchange, "yes"));
        server.createContext("/environment", exchange -> answer(exchange, environment()));
        server.createContext("/die", exchange -> Runtime.getRuntime().halt(9));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("fake ends politely")));
        server.start();
        if (System.getenv("SERVER_PORT").equals(System.getenv("HAMROH_MONGO_PORT"))) {
            // The engines are two servers in one process, and both must answer.
            int second = Integer.parseInt(System.getenv("HAMROH_KAFKA_PORT"));
            var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), second), 0);
            other.createContext("/ready", exchange -> answer(exchange, "yes"));
            other.start();
        }
        if (System.getProperty("fake.training") != null) {
            System.exit(0);
        }
    }

    private static String environment() {
        var text = new StringBuilder();
        System.getenv()
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
