package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

class ProbeTest {

    private static final String PATH = "/actuator/health/readiness";

    @Test
    void onlyThisMachineLearnsDirectlyWhetherTheGatewayIsReady() throws Exception {
        try (Stand stand = new Stand()) {
            assertThat(stand.get(PATH).body()).isEqualTo("{\"status\":\"UP\"}");
            for (String mark : new String[] {
                "X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1", "X-Real-IP: 127.0.0.1", "Via: 1.1 proxy"
            }) {
                assertThat(stand.status("GET", PATH, mark)).isEqualTo(404);
            }
            assertThat(stand.status("POST", PATH, "Content-Length: 0")).isEqualTo(404);
            assertThat(stand.raw("GET " + PATH + " HTTP/1.1\r\nHost: hamroh.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 404");
            AvailabilityChangeEvent.publish(stand.context, ReadinessState.REFUSING_TRAFFIC);
            assertThat(stand.get(PATH).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void theProbePortAnswersTheProbeAndNothingElse() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (Stand stand = new Stand("hamroh.gateway.probe-port=" + port)) {
            assertThat(ask(port, PATH)).isEqualTo(200);
            assertThat(ask(port, "/tg")).isEqualTo(404);
            assertThat(ask(port, "/api/ombudsman/x")).isEqualTo(404);
            assertThat(stand.portal.seen()).isEmpty();
        }
    }

    private static int ask(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
