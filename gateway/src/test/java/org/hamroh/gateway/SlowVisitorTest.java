package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SlowVisitorTest {

    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = new Stand(
                "server.tomcat.connection-timeout=1s",
                "hamroh.gateway.limits.grace=1s",
                "hamroh.gateway.limits.pace=1000",
                "hamroh.gateway.limits.enabled=false");
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @Test
    void headersThatDoNotComeCloseTheConnection() throws Exception {
        try (Socket socket = connect("GET /tg HTTP/1.1\r\nHost: x\r\nX-a: ")) {
            assertThat(socket.getInputStream().readAllBytes().length).isLessThan(2000);
        }
    }

    @Test
    void aBodyThatStopsIsRefused() throws Exception {
        try (Socket socket = connect("POST /tg/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc")) {
            assertThat(text(socket)).startsWith("HTTP/1.1 408");
        }
        assertThat(stand.portal.seen()).isEmpty();
    }

    @Test
    void aBodyThatDripsIsRefused() throws Exception {
        try (Socket socket = connect("POST /tg/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")) {
            Thread drip = Thread.startVirtualThread(() -> {
                try {
                    while (!socket.isClosed()) {
                        socket.getOutputStream().write('x');
                        Thread.sleep(Duration.ofMillis(100));
                    }
                } catch (IOException | InterruptedException cut) {
                    Thread.currentThread().interrupt();
                }
            });
            byte[] start = socket.getInputStream().readNBytes(12);
            drip.interrupt();
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void aThousandHalfOpenRequestsDoNotKeepOthersWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                slow.add(connect(
                        i % 2 == 0
                                ? "GET /tg HTTP/1.1\r\nHost:"
                                : "POST /tg/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n"));
            }
            long started = System.nanoTime();
            assertThat(stand.get("/tg").body()).isEqualTo("portal");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket connect(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), stand.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String text(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
