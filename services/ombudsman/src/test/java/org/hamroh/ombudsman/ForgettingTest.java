package org.hamroh.ombudsman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is forgotten is gone: the markers planted in a case are found before, and afterwards by no means we have. */
@EmbeddedOmbudsman
@ExtendWith(OutputCaptureExtension.class)
class ForgettingTest {
    private static final String NOTICE = "nishona@mail.example";
    private static final List<String> MARKERS = List.of(
            "Нишонанақл",
            "Нишонахоҳиш",
            "Нишонамакон",
            "Нишонакорфармо",
            "Нишонаном",
            "Нишонаҷавоб",
            "Нишонашарҳ",
            NOTICE);

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private CaseKeys keys;

    private Api api;

    @BeforeEach
    void speak() {
        api = new Api(port);
    }

    @Test
    void nothingThatWasWrittenCanBeHadBackAndWhatWasCountedStays(CapturedOutput log) throws IOException {
        var picture = Pictures.drawn("png");
        var upload = api.upload("Нишонафайл.png", picture).expect(201).json();
        var filed = api.file(
                        Bodies.filing()
                                .attaching(
                                        upload.get("id").asString(),
                                        upload.get("key").asString())
                                .with("narrative", "Нишонанақл: музд надоданд")
                                .with("request", "Нишонахоҳиш")
                                .with("place", "Нишонамакон")
                                .with("employer", "Нишонакорфармо")
                                .with("contact", Map.of("name", "Нишонаном"))
                                .with("notice", Map.of("channel", "email", "address", NOTICE))
                                .json(),
                        Api.key())
                .expect(201)
                .json();
        var code = filed.get("receiptCode").asString();
        var reference = filed.get("reference").asString();
        var id = caseOf(reference);
        api.post(
                        "/complaints/mine/messages",
                        "{\"text\":\"Нишонаҷавоб\"}",
                        "Receipt-Code",
                        code,
                        "Idempotency-Key",
                        Api.key())
                .expect(201);
        var seen = api.get("/complaints/" + id, "Authorization", Api.officer()).header("ETag");
        api.post(
                        "/complaints/" + id + "/refusal",
                        "{\"ground\":\"repeated\",\"explanation\":\"Нишонашарҳ\"}",
                        "Authorization",
                        Api.officer(),
                        "If-Match",
                        seen)
                .expect(200);
        var pass = api.post("/complaints/mine/pass", "", "Receipt-Code", code)
                .expect(200)
                .json()
                .get("pass")
                .asString();
        var key = stored(id).get("key", Binary.class).getData();

        // Positive control: whoever has the store and the master key reads everything before.
        assertThat(recovered(stored(id))).containsAll(MARKERS);
        assertThat(files(upload.get("id").asString())).isEqualTo(2);

        api.post("/complaints/mine/forgetting", "{}", "Case-Pass", pass).expect(422);
        api.post("/complaints/mine/forgetting", "{\"confirmed\":true}", "Case-Pass", pass)
                .expect(204);

        assertThat(recovered(stored(id))).isEmpty();
        assertThat(files(upload.get("id").asString())).isZero();
        assertThat(keysStored(key)).as("the wrapped key in any document").isZero();
        for (var proof : List.of(new String[] {"Receipt-Code", code}, new String[] {"Case-Pass", pass})) {
            api.get("/complaints/mine", proof).expect(404);
        }
        var whole = api.get("/complaints/" + id, "Authorization", Api.officer()).expect(200);
        assertThat(whole.json().get("allowedMoves").size()).isZero();
        assertThat(whole.json().get("narrative").isNull()).isTrue();
        assertThat(whole.json().get("stage").asString()).isEqualTo("not_admitted");
        assertThat(whole.text()).doesNotContain("Нишона").contains("forgotten", "unpaid_wages", "RU-SVE");
        // The relay may send an event twice.
        await().untilAsserted(() -> assertThat(Topic.events(EmbeddedEngines.kafka(), id, 4).stream()
                        .map(event -> event.type().replaceAll(".*complaint.(.*).v1", "$1"))
                        .distinct())
                .containsExactly("filed", "complainant-answered", "not-admitted", "forgotten"));
        for (var place : places()) {
            assertThat(new String(place, UTF_8)).doesNotContain("Нишона").doesNotContain(NOTICE);
        }
        assertThat(log.getAll()).doesNotContain("Нишона").doesNotContain(NOTICE);
        await().until(() ->
                mongo.getCollection("notifications").countDocuments(new Document("complaint", UUID.fromString(id)))
                        == 0);
    }

    private Document stored(String id) {
        return Objects.requireNonNull(mongo.getCollection("complaints")
                .find(new Document("_id", UUID.fromString(id)))
                .first());
    }

    /** Every word that the key of the case opens, wherever it lies in the document. */
    private List<String> recovered(Document complaint) {
        if (!(complaint.get("key") instanceof Binary wrapped)) {
            return List.of();
        }
        var key = keys.open(new Sealed(wrapped.getData()), "complaints", complaint.get("_id", UUID.class));
        var fields = new ArrayList<>(List.of(
                "narrative",
                "request",
                "place",
                "employer",
                "contact.name",
                "explanation",
                "reason",
                "notice.address"));
        complaint.getList("messages", Document.class).stream()
                .map(message -> "message." + message.get("_id", UUID.class) + ".text")
                .forEach(fields::add);
        var words = new ArrayList<String>();
        binaries(complaint)
                .forEach(hidden -> fields.forEach(field -> {
                    try {
                        words.add(key.open(field, hidden).replaceAll(":.*", ""));
                    } catch (RuntimeException e) {
                        // Sealed as another field.
                    }
                }));
        return words;
    }

    private static List<Sealed> binaries(Object value) {
        var found = new ArrayList<Sealed>();
        if (value instanceof Binary binary) {
            found.add(new Sealed(binary.getData()));
        } else if (value instanceof Document document) {
            document.values().forEach(each -> found.addAll(binaries(each)));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> found.addAll(binaries(each)));
        }
        return found;
    }

    private long files(String upload) {
        var id = UUID.fromString(upload);
        return mongo.getCollection("uploads.files").countDocuments(new Document("_id", id))
                + mongo.getCollection("uploads.chunks").countDocuments(new Document("files_id", id));
    }

    private long keysStored(byte[] key) {
        long found = 0;
        for (var name : mongo.getCollectionNames()) {
            for (var document : mongo.getCollection(name).find()) {
                found += binaries(document).contains(new Sealed(key)) ? 1 : 0;
            }
        }
        return found;
    }

    private String caseOf(String reference) {
        return api.get("/caseload?reference=" + reference, "Authorization", Api.officer())
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private static List<byte[]> places() throws IOException {
        var all = new ArrayList<byte[]>();
        try (var files = Files.walk(EmbeddedEngines.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.add(Files.readAllBytes(file));
            }
        }
        return all;
    }
}
