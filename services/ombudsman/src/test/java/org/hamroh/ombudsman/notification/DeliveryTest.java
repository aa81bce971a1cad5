package org.hamroh.ombudsman.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.hamroh.ombudsman.Api;
import org.hamroh.ombudsman.Bodies;
import org.hamroh.ombudsman.EmbeddedOmbudsman;
import org.hamroh.ombudsman.complaint.NoticeQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A crash or a provider that is away neither loses what has to be told nor tells it at once from two instances. */
@EmbeddedOmbudsman
class DeliveryTest {
    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private NoticeQuery cases;

    @Autowired
    private MessageSource messages;

    private final Recorded recorded = new Recorded();
    /** So far ahead that the service's own rounds leave alone what waits here. */
    private Instant now = Instant.parse("2999-01-01T00:00:00Z");

    private UUID complaint = UUID.randomUUID();
    private String id = "";

    /** Stands in for a provider and keeps what it would have been handed; may be away. */
    private static final class Recorded implements Channel {
        final List<String> sent = new ArrayList<>();
        boolean away;

        @Override
        public String code() {
            return "email";
        }

        @Override
        public void send(String address, Words words) {
            if (away) {
                throw new IllegalStateException("away: " + address);
            }
            // The suites share a database; what waits in it for others is not told here.
            if (address.equals("one@mail.example")) {
                sent.add(address + " " + words.text());
            }
        }
    }

    @BeforeEach
    void file() {
        var api = new Api(port);
        var filed = api.file(
                        Bodies.filing()
                                .with("notice", Map.of("channel", "email", "address", "one@mail.example"))
                                .json(),
                        Api.key())
                .expect(201)
                .json();
        complaint = UUID.fromString(
                api.get("/caseload?reference=" + filed.get("reference").asString(), "Authorization", Api.officer())
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString());
        id = UUID.randomUUID().toString();
        mongo.insert(Notification.news(UUID.fromString(id), complaint, now));
    }

    @Test
    void whatWasTakenByAnInstanceThatStoppedIsToldByAnotherAfterItsLease() {
        assertThat(take()).isEqualTo(1);
        sweep();
        assertThat(recorded.sent).isEmpty();

        now = now.plus(Duration.ofMinutes(3));
        sweep();

        assertThat(recorded.sent).hasSize(1);
        assertThat(stored().getString("outcome")).isEqualTo("sent");
        sweep();
        assertThat(recorded.sent).hasSize(1);
    }

    @Test
    void aProviderThatIsAwayIsTriedAgainLaterAndGivenUpInTheEnd() {
        recorded.away = true;
        sweep();
        sweep();
        assertThat(stored().getInteger("attempts")).isEqualTo(1);

        for (int day = 0; day < 8; day++) {
            now = now.plus(Duration.ofDays(1));
            sweep();
        }

        assertThat(stored().getInteger("attempts")).isEqualTo(8);
        assertThat(stored().getString("outcome")).isEqualTo("given_up");
        assertThat(stored().toString()).doesNotContain("mail.example");
    }

    @Test
    void severalThingsThatWaitAreToldByOneMessage() {
        mongo.insert(Notification.news(UUID.randomUUID(), complaint, now));

        sweep();

        assertThat(recorded.sent).hasSize(1);
        assertThat(recorded.sent.getFirst()).startsWith("one@mail.example").contains("хабари нав");
    }

    /** What an instance does before it stops in the midst. */
    private int take() {
        return (int) mongo.getCollection("notifications")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                        "$set",
                                        new Document("nextAt", java.util.Date.from(now.plus(Duration.ofMinutes(2)))))
                                .append("$inc", new Document("attempts", 1)))
                .getModifiedCount();
    }

    private void sweep() {
        var settings = new NotificationConfiguration.Settings("news@post.example", List.of(), "tg", Duration.ZERO);
        new NotificationSweep(mongo, only(recorded), cases, messages, Clock.fixed(now, ZoneOffset.UTC), settings)
                .sweep();
    }

    private static ObjectProvider<Channel> only(Channel channel) {
        return new ObjectProvider<>() {
            @Override
            public Stream<Channel> stream() {
                return Stream.of(channel);
            }
        };
    }

    private Document stored() {
        return Optional.ofNullable(mongo.getCollection("notifications")
                        .find(new Document("_id", id))
                        .first())
                .orElseThrow();
    }
}
