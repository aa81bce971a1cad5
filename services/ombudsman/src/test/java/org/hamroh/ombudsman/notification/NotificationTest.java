package org.hamroh.ombudsman.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.hamroh.ombudsman.Api;
import org.hamroh.ombudsman.Bodies;
import org.hamroh.ombudsman.EmbeddedOmbudsman;
import org.hamroh.ombudsman.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is told outside, as a mail server receives it. */
@EmbeddedOmbudsman
class NotificationTest {
    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private Api api = new Api(0);
    private String code = "";
    private String reference = "";
    private String id = "";

    @BeforeEach
    void speak() {
        api = new Api(port);
    }

    @Test
    void whoAskedForItIsToldOnceThatThereIsNewsAndTheMailSaysNothingElse() {
        var address = Api.key() + "@mail.example";
        file(Bodies.filing()
                .with("language", "ru")
                .with("notice", java.util.Map.of("channel", "email", "address", address)));
        assertThat(mine().get("noticeBy").asString()).isEqualTo("email");
        assertThat(mine().toString()).doesNotContain(address);
        assertThat(api.get("/complaints/" + id, "Authorization", Api.officer()).text())
                .doesNotContain(address);

        admit();

        await().until(() -> !Post.arrived(address).isEmpty());
        var mail = Post.arrived(address).getFirst();
        assertThat(mail)
                .contains("Новости", "news@post.example")
                .doesNotContain(reference, "Hamroh", "омбудсмен", "жалоб", "Ҳамроҳ", "unpaid");
        await().until(() -> waiting() == 0);
        assertThat(Post.arrived(address)).hasSize(1);
    }

    @Test
    void whoLaterWishesItIsToldInTheOwnLanguageAndWhoNoLongerDoesIsNot() {
        var address = Api.key() + "@mail.example";
        file(Bodies.filing());
        put("{\"channel\":\"email\",\"address\":\"nobody\"}", 422);
        put("{\"channel\":\"telegram\",\"address\":\"@somebody\"}", 422);
        put("{\"channel\":\"email\",\"address\":\"" + address + "\"}", 200);
        admit();
        await().until(() -> !Post.arrived(address).isEmpty());
        assertThat(Post.arrived(address).getFirst()).contains("Хабари нав");

        api.send("DELETE", "/complaints/mine/notice", new byte[0], "Receipt-Code", code)
                .expect(200);
        say();
        await().until(() -> count(new Document("outcome", "nobody")) == 1);
        assertThat(Post.arrived(address)).hasSize(1);
    }

    @Test
    void theOfficeIsToldOfAnUrgentCaseAtOnceByReferenceAndDay() {
        file(Bodies.filing().with("category", "detention"));

        await().until(() -> Post.arrived(Post.DUTY).stream().anyMatch(mail -> mail.contains(reference)));
        assertThat(Post.arrived(Post.DUTY).toString()).doesNotContain("Се моҳ", "Сохтмон");
    }

    @Test
    void aForgottenCaseLeavesNothingInTheQueueAndNobodyIsTold() {
        var address = Api.key() + "@mail.example";
        file(Bodies.filing().with("notice", java.util.Map.of("channel", "email", "address", address)));
        admit();
        await().until(() -> !Post.arrived(address).isEmpty());
        assertThat(count(new Document())).isPositive();

        api.post("/complaints/mine/forgetting", "{\"confirmed\":true}", "Receipt-Code", code)
                .expect(204);

        await().until(() -> count(new Document()) == 0);
        for (var stored : mongo.getCollection("complaints").find(new Document("_id", UUID.fromString(id)))) {
            assertThat(stored.get("notice")).isNull();
        }
        assertThat(Post.arrived(address)).hasSize(1);
    }

    @Test
    void eachAttemptThatFailsWaitsLongerUntilItIsGivenUp() {
        assertThat(Notification.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Notification.pauseAfter(7)).isEqualTo(Duration.ofHours(24));
        assertThat(Notification.pauseAfter(8)).isNull();
    }

    private void file(Bodies filing) {
        var filed = api.file(filing.json(), Api.key()).expect(201).json();
        code = filed.get("receiptCode").asString();
        reference = filed.get("reference").asString();
        id = api.get("/caseload?reference=" + reference, "Authorization", Api.officer())
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private void admit() {
        var etag = api.get("/complaints/" + id, "Authorization", Api.officer()).header("ETag");
        api.post("/complaints/" + id + "/admission", "{}", "Authorization", Api.officer(), "If-Match", etag)
                .expect(200);
    }

    private void say() {
        api.post(
                        "/complaints/" + id + "/messages",
                        "{\"text\":\"Савол\",\"visibility\":\"complainant\"}",
                        "Authorization",
                        Api.officer(),
                        "Idempotency-Key",
                        Api.key())
                .expect(201);
    }

    private void put(String notice, int expected) {
        api.send(
                        "PUT",
                        "/complaints/mine/notice",
                        notice.getBytes(UTF_8),
                        "Receipt-Code",
                        code,
                        "Content-Type",
                        "application/json")
                .expect(expected);
    }

    private tools.jackson.databind.JsonNode mine() {
        return api.get("/complaints/mine", "Receipt-Code", code).expect(200).json();
    }

    private long waiting() {
        return count(new Document("nextAt", new Document("$exists", true)));
    }

    private long count(Document filter) {
        return mongo.getCollection("notifications")
                .countDocuments(new Document(filter).append("complaint", UUID.fromString(id)));
    }
}
