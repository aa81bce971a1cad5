package org.hamroh.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** An issuer that is not Hamroh's identity service: any that publishes its keys and writes the claims will do. */
final class OwnIssuer implements AutoCloseable {

    private final ForgedToken token = ForgedToken.withStrangersKey("own");
    private final HttpServer server;

    OwnIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keys = token.keySet().getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An officer's {@code Authorization} header, good for ten minutes. */
    String officer() {
        return token.bearer(ForgedToken.officer(address(), Clock.systemUTC().instant()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
