package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    private static final int KB = 1024;
    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = new Stand("hamroh.gateway.limits.enabled=false");
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @BeforeEach
    void forget() {
        stand.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ombudsman/uploads, application/octet-stream, 11264",
        "/api/ombudsman/complaints, application/json, 256",
        "/api/coordination/x, application/json, 256",
        "/id/login, application/x-www-form-urlencoded, 64",
        "/tg/complaint/narrative, application/x-www-form-urlencoded, 128",
        "/tg/complaint/attachments, multipart/form-data; boundary=x, 22528"
    })
    void aBodyUpToTheLimitPassesAndOneByteMoreDoesNot(String path, String type, int kilobytes) {
        int limit = kilobytes * KB;
        for (boolean chunked : new boolean[] {false, true}) {
            stand.forget();
            assertThat(post(path, type, limit, chunked).statusCode()).isEqualTo(200);
            assertThat(received()).isEqualTo(limit);
            stand.forget();
            HttpResponse<String> refused = post(path, type, limit + 1, chunked);
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.body()).contains("\"key\":\"problem.too-large\"");
            assertThat(received()).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void anEndlessChunkedBodyIsCutSoonAfterTheLimit() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stand.port())) {
            socket.setSoTimeout(20_000);
            write(socket, "POST /id/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            byte[] chunk = ("2000\r\n" + "x".repeat(8 * KB) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            long sent = 0;
            try {
                while (sent < 200L * KB * KB) {
                    socket.getOutputStream().write(chunk);
                    sent += chunk.length;
                }
            } catch (IOException cut) {
                assertThat(cut).isNotNull();
            }
            assertThat(sent).isLessThan(40L * KB * KB);
        }
    }

    @Test
    void anUploadThatIsDeclaredTooLargeIsRefusedBeforeItIsSent() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stand.port())) {
            socket.setSoTimeout(20_000);
            write(
                    socket,
                    "POST /api/ombudsman/uploads HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                            + "Content-Length: 99999999\r\n\r\n");
            byte[] start = new byte[12];
            int count = socket.getInputStream().readNBytes(start, 0, start.length);
            assertThat(new String(start, 0, count, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void headersLargerThanSixteenKilobytesAreRefused() throws Exception {
        assertThat(stand.status("GET", "/tg", "Cookie: a=" + "x".repeat(12 * KB)))
                .isEqualTo(200);
        assertThat(stand.status("GET", "/tg", "Cookie: a=" + "x".repeat(20 * KB)))
                .isIn(400, 431);
    }

    @Test
    void anUploadPassesWithoutBeingHeldInMemory() {
        long before = used();
        for (int i = 0; i < 20; i++) {
            int status = stand.send(stand.request("/api/ombudsman/uploads")
                            .POST(BodyPublishers.ofInputStream(() -> zeros(11L * KB * KB))))
                    .statusCode();
            assertThat(status).isEqualTo(200);
        }
        assertThat(used() - before).isLessThan(11L * KB * KB);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static HttpResponse<String> post(String path, String type, int length, boolean chunked) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'x');
        return stand.send(stand.request(path)
                .header("Content-Type", type)
                .POST(
                        chunked
                                ? BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))
                                : BodyPublishers.ofByteArray(body)));
    }

    private static long received() {
        return stand.applications().stream()
                .flatMap(application -> application.seen().stream())
                .mapToLong(Application.Seen::bytes)
                .sum();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int offset, int count) {
                int given = (int) Math.min(left, count);
                left -= given;
                return given == 0 ? -1 : given;
            }
        };
    }
}
