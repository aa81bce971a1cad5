package org.hamroh.ombudsman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looks for what people wrote in the files of the store, the files of the broker, and the log. */
@EmbeddedOmbudsman
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
    private static final List<Charset> ENCODINGS =
            List.of(UTF_8, java.nio.charset.StandardCharsets.UTF_16BE, java.nio.charset.StandardCharsets.UTF_16LE);

    @LocalServerPort
    private int port;

    @Test
    void nothingThatPeopleWroteLiesInPlainTextAnywhere(CapturedOutput log) throws IOException {
        var api = new Api(port);
        var picture = Pictures.drawn("png");
        var upload = api.upload("Канарейкафайл.png", picture).expect(201).json();
        var body = Bodies.filing()
                .attaching(upload.get("id").asString(), upload.get("key").asString())
                .with("narrative", "Канарейканақл: се моҳ музд надоданд")
                .with("request", "Канарейкахоҳиш")
                .with("employer", "Канарейкакорфармо")
                .with("place", "Канарейкамакон")
                .with(
                        "contact",
                        Map.of("name", "Канарейканом", "phone", "+992 90 765 43 21", "email", "kanar@example.org"))
                .json();
        var filed = api.file(body, Api.key()).expect(201).json();
        var code = filed.get("receiptCode").asString();
        var reference = filed.get("reference").asString();
        var found = api.get("/caseload?reference=" + reference, "Authorization", Api.officer())
                .json();
        var id = found.get("items").get(0).get("id").asString();
        var officer = new String[] {"Authorization", Api.officer(), "Idempotency-Key", Api.key()};
        api.post("/complaints/" + id + "/messages", "{\"text\":\"Канарейкасавол\"}", officer)
                .expect(201);
        api.post(
                        "/complaints/mine/messages",
                        "{\"text\":\"Канарейкаҷавоб\"}",
                        "Receipt-Code",
                        code,
                        "Idempotency-Key",
                        Api.key())
                .expect(201);
        var etag = api.get("/complaints/" + id, officer).header("ETag");
        api.post(
                        "/complaints/" + id + "/refusal",
                        "{\"ground\":\"repeated\",\"explanation\":\"Канарейкашарҳ\"}",
                        "Authorization",
                        Api.officer(),
                        "If-Match",
                        etag)
                .expect(200);
        api.send(
                        "PUT",
                        "/drafts/" + "d".repeat(40),
                        "Канарейкасиёҳнавис".getBytes(UTF_8),
                        "Content-Type",
                        "application/octet-stream")
                .expect(204);
        // What cannot be read must not be quoted in the log either.
        api.post("/complaints", body.replace("\"country\"", "\"Канарейкамайдон\""), "Idempotency-Key", Api.key())
                .expect(400);
        Topic.events(EmbeddedEngines.kafka(), id, 4);

        var everywhere = places();
        everywhere.add(log.getAll().getBytes(UTF_8));

        assertThat(holders(everywhere, id.getBytes(UTF_8)))
                .as("positive control: the broker and the store")
                .isPositive();
        assertThat(holders(everywhere, "unpaid_wages".getBytes(UTF_8)))
                .as("positive control")
                .isPositive();
        assertThat(holders(everywhere, reference.replace("-", "").getBytes(UTF_8)))
                .as("positive control: the store")
                .isPositive();
        for (var canary :
                List.of("Канарейка", "kanar@example.org", "765 43 21", "7654321", code, code.replace(" ", ""))) {
            for (var encoding : ENCODINGS) {
                assertThat(holders(everywhere, canary.getBytes(encoding)))
                        .as("%s in %s", canary, encoding)
                        .isZero();
            }
        }
        var pixels = java.util.Arrays.copyOfRange(picture, 40, 90);
        assertThat(holders(List.of(picture), pixels))
                .as("positive control: the picture itself")
                .isOne();
        assertThat(holders(everywhere, pixels)).as("the attachment's bytes").isZero();
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

    private static long holders(List<byte[]> places, byte[] what) {
        return places.stream().filter(place -> holds(place, what)).count();
    }

    private static boolean holds(byte[] place, byte[] what) {
        outer:
        for (int i = 0; i <= place.length - what.length; i++) {
            for (int j = 0; j < what.length; j++) {
                if (place[i + j] != what[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
