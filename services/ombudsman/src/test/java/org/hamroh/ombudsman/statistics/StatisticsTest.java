package org.hamroh.ombudsman.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.testing.TestTokens;
import org.hamroh.ombudsman.Api;
import org.hamroh.ombudsman.EmbeddedOmbudsman;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@EmbeddedOmbudsman
class StatisticsTest {
    private static final String OFFICE = "ombudsman-tj";
    private static final Instant FILED = Instant.parse("2024-05-02T06:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private StatisticsListener listener;

    /** A complaint of May 2024, so that it meets no other test's. */
    private static final class Story {
        private final UUID id = Aggregate.newId();
        private final LocalDate filedOn;
        private final String region;
        private long seq;

        Story(int month, String region) {
            this.filedOn = LocalDate.of(2024, month, 2);
            this.region = region;
        }

        Received<ComplaintEvent> filed() {
            return next(
                    0,
                    new ComplaintEvent.Filed(
                            id, OFFICE, "unpaid_wages", "RU", region, filedOn, "tg", true, true, null));
        }

        Received<ComplaintEvent> admitted() {
            return next(3, new ComplaintEvent.Admitted(id, OFFICE, "unpaid_wages", "RU", region, filedOn));
        }

        Received<ComplaintEvent> overdue() {
            return next(
                    40,
                    new ComplaintEvent.Overdue(
                            id, OFFICE, "unpaid_wages", "RU", region, filedOn, "admitted", filedOn.plusDays(30)));
        }

        Received<ComplaintEvent> closed() {
            return next(50, new ComplaintEvent.Closed(id, OFFICE, "unpaid_wages", "RU", region, filedOn, "mediated"));
        }

        Received<ComplaintEvent> reopened() {
            return next(
                    60,
                    new ComplaintEvent.Reopened(
                            id, OFFICE, "unpaid_wages", "RU", region, filedOn, "under_investigation"));
        }

        private Received<ComplaintEvent> next(int days, ComplaintEvent event) {
            return new Received<>(UUID.randomUUID(), id.toString(), ++seq, FILED.plus(Duration.ofDays(days)), event);
        }
    }

    @Test
    void eventsInAnyOrderAndTwiceGiveTheSameFigures() {
        List<Received<ComplaintEvent>> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Story story = new Story(5, "RU-SVE");
            events.addAll(List.of(story.filed(), story.admitted(), story.overdue(), story.closed()));
            if (i < 2) {
                events.add(story.reopened());
            }
        }
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(7));

        events.forEach(listener::on);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode lines =
                    office("from=2024-05&until=2024-05&dimension=place").get("lines");
            assertThat(lines.toString())
                    .isEqualTo("[{\"code\":\"RU-SVE\",\"now\":[6,6,0,0,4,0,6,3],\"before\":[0,0,0,0,0,0,0,0]}]");
        });
        assertThat(office("from=2024-05&until=2024-05&dimension=outcome")
                        .get("lines")
                        .toString())
                .isEqualTo("[{\"code\":\"mediated\",\"now\":[4],\"before\":[0]}]");
        assertThat(office("from=2024-06&until=2024-06")
                        .get("total")
                        .get("before")
                        .toString())
                .isEqualTo("[6,6,0,0,4,0,6,3]");
    }

    @Test
    void smallFiguresAreHiddenFromEverybodyOutsideTheOffice() {
        for (int i = 0; i < 3; i++) {
            listener.on(new Story(2, "RU-KDA").filed());
        }
        for (int i = 0; i < 6; i++) {
            listener.on(new Story(2, "RU-SVE").filed());
        }
        for (int i = 0; i < 7; i++) {
            listener.on(new Story(2, "RU-MOW").filed());
        }
        String february = "from=2024-02&until=2024-02&dimension=place";
        await().atMost(Duration.ofSeconds(10))
                .until(() -> office(february).get("total").get("now").get(0).asInt() == 16);

        JsonNode cut = new Api(port)
                .get(
                        "/statistics?" + february,
                        "Authorization",
                        TestTokens.with("coordination.member")
                                .of("coordination-tj", "coordination")
                                .bearer())
                .expect(200)
                .json();
        assertThat(cut.get("lines").get(0).get("now").get(0).isNull()).isTrue();
        assertThat(cut.get("lines").get(1).get("now").get(0).asInt()).isEqualTo(7);
        assertThat(cut.get("lines").get(2).get("now").get(0).isNull()).isTrue();

        JsonNode open = new Api(port)
                .get("/statistics/public?year=2024&dimension=place")
                .expect(200)
                .json();
        assertThat(open.get("whole").asBoolean()).isFalse();
        assertThat(open.get("from").asString()).isEqualTo("2024-01");
    }

    @Test
    void periodThatMakesNoSenseIsExplained() {
        JsonNode errors = new Api(port)
                .get("/statistics?from=2024-13&until=x&dimension=shoe", "Authorization", Api.officer())
                .expect(422)
                .json()
                .get("errors");

        assertThat(errors.toString()).contains("\"until\"", "\"from\"", "\"dimension\"");
        new Api(port)
                .get("/statistics?from=2020-01&until=2024-01", "Authorization", Api.officer())
                .expect(422);
        new Api(port).get("/statistics/public?year=24").expect(422);
    }

    private JsonNode office(String query) {
        return new Api(port)
                .get("/statistics?" + query, "Authorization", Api.officer())
                .expect(200)
                .json();
    }
}
