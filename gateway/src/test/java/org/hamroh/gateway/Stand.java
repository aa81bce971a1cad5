package org.hamroh.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway and the applications behind it, on ports of their own. */
final class Stand implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Application portal = new Application("portal");
    final Application identity = new Application("identity");
    final Application ombudsman = new Application("ombudsman");
    final Application coordination = new Application("coordination");
    final Application loans = new Application("loans");
    final Application information = new Application("information");
    final Application health = new Application("health");
    final ConfigurableApplicationContext context;

    /** @param settings such as {@code hamroh.gateway.relay.response-timeout=1s} */
    Stand(String... settings) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "hamroh.portal-url", portal.url(),
                "hamroh.identity-url", identity.url(),
                "hamroh.ombudsman-url", ombudsman.url(),
                "hamroh.coordination-url", coordination.url(),
                "hamroh.loans-url", loans.url(),
                "hamroh.information-url", information.url(),
                "hamroh.health-url", health.url()));
        for (String setting : settings) {
            String[] pair = setting.split("=", 2);
            all.put(pair[0], pair[1]);
        }
        context = new SpringApplicationBuilder(GatewayApplication.class)
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Writes the bytes as they are and reads until the gateway closes; for what no client library would send. */
    String raw(String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The status of the answer to {@code METHOD target}, sent byte for byte. */
    int status(String method, String target, String... headers) throws IOException {
        String lines = String.join(
                "", java.util.Arrays.stream(headers).map(line -> line + "\r\n").toList());
        String answer =
                raw(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines + "\r\n");
        return Integer.parseInt(answer.substring(9, 12));
    }

    List<Application> applications() {
        return List.of(portal, identity, ombudsman, coordination, loans, information, health);
    }

    void forget() {
        applications().forEach(Application::forget);
    }

    @Override
    public void close() {
        context.close();
        applications().forEach(Application::close);
    }
}
