package org.hamroh.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void aPauseIsChargedToEveryCallThatFellDueInIt() {
        AtomicInteger calls = new AtomicInteger();
        Histogram times = Load.open(1, 100, Duration.ofSeconds(2), i -> () -> {
            if (calls.incrementAndGet() == 50) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        });
        assertThat(times.getTotalCount()).isEqualTo(200);
        assertThat(times.getCountBetweenValues(100_000, 600_000)).isBetween(30L, 60L);
        assertThat(times.getMaxValue()).isBetween(480_000L, 900_000L);
    }

    @Test
    void theClosedLoadCountsWhatWasAnswered() {
        double rate = Load.closed(4, Duration.ofSeconds(1), i -> () -> TimeUnit.MILLISECONDS.sleep(10));
        assertThat(rate).isBetween(200.0, 400.0);
    }

    @Test
    void aFailedCallSpoilsTheMeasurement() {
        assertThatThrownBy(() -> Load.closed(2, Duration.ofMillis(50), i -> () -> {
                    throw new IOException("no answer");
                }))
                .hasMessageContaining("no answer");
    }

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Median.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
    }

    @Test
    void aGoalIsABoundFromBelowOrFromAbove() {
        assertThat(new Result("", "", 0.7, "×", 0.7, true).met()).isTrue();
        assertThat(new Result("", "", 0.69, "×", 0.7, true).met()).isFalse();
        assertThat(new Result("", "", 1.31, "×", 1.3, false).met()).isFalse();
    }

    @Test
    void theClientReadsLengthsChunksAndEmptyAnswersOnOneConnection() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/length", exchange -> answer(exchange, 5));
        server.createContext("/chunks", exchange -> answer(exchange, 0));
        server.createContext("/empty", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try (Line line = new Line(server.getAddress().getPort())) {
            for (int i = 0; i < 3; i++) {
                assertThat(line.get("/length").text()).isEqualTo("hello");
                assertThat(line.send("POST", "/chunks", new byte[100]).text()).isEqualTo("hello");
                assertThat(line.get("/empty").status()).isEqualTo(204);
            }
        } finally {
            server.stop(0);
        }
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, long length) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write("hello".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
