// Longer than 300 lines: one suite that runs unchanged on the embedded and on the real engines.
package org.hamroh.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the service promises, whichever MongoDB and Kafka it runs on. */
abstract class OmbudsmanSuite {
    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    Api api;

    @BeforeEach
    void speak() {
        api = new Api(port);
    }

    @Test
    void filingPutsExactlyTheAgreedEventOnTheTopic() {
        var filed = api.file(Bodies.filing().json(), Api.key()).expect(201).json();
        var id = caseOf(filed.get("reference").asString());

        var event = Topic.events(kafka, id, 1).getFirst();

        assertThat(event.type()).isEqualTo("org.hamroh.ombudsman.complaint.filed.v1");
        assertThat(event.problems()).isEmpty();
        assertThat(event.data().get("region").asString()).isEqualTo("RU-SVE");
        assertThat(event.data().get("amountOwed").get("amount").asString()).isEqualTo("135000.50");
        assertThat(event.data().get("anonymous").asBoolean()).isTrue();
    }

    @Test
    void aWorkerFilesTheOfficeAsksAndTheWorkerAnswers() {
        var upload = api.upload("табел.jpg", Pictures.jpegWithTraces("Canon"))
                .expect(201)
                .json();
        var filed = api.file(
                        Bodies.filing()
                                .attaching(
                                        upload.get("id").asString(),
                                        upload.get("key").asString())
                                .json(),
                        Api.key())
                .expect(201)
                .json();
        var code = filed.get("receiptCode").asString();
        var id = caseOf(filed.get("reference").asString());

        var read = api.get("/complaints/" + id, "Authorization", Api.officer()).expect(200);
        assertThat(read.json().get("narrative").asString()).startsWith("Се моҳ");
        assertThat(read.json().get("amountOwed").get("amount").asString()).isEqualTo("135000.50");
        assertThat(read.json().get("contact").isNull()).isTrue();
        assertThat(read.json().get("allowedMoves").toString())
                .startsWith("[\"review\",\"admit\",\"refuse\",\"message\",\"note\"");

        var admitted = api.post(
                        "/complaints/" + id + "/admission",
                        "{}",
                        "Authorization",
                        Api.officer(),
                        "If-Match",
                        read.header("ETag"))
                .expect(200);
        say(id, "Номи сардор чист?", "complainant").expect(201);
        say(id, "Ба прокуратура занг задам.", "internal").expect(201);

        var pass = api.post("/complaints/mine/pass", "", "Receipt-Code", code.replace(" ", "-"))
                .expect(200)
                .json()
                .get("pass")
                .asString();
        var mine = api.get("/complaints/mine", "Case-Pass", pass).expect(200);
        assertThat(mine.json().get("stage").asString()).isEqualTo("admitted");
        assertThat(mine.json().get("messages").size()).isEqualTo(1);
        assertThat(mine.text())
                .contains("Номи сардор")
                .doesNotContain("прокуратура")
                .doesNotContain("test-person");

        api.post("/complaints/mine/messages", "{\"text\":\"Иванов\"}", "Case-Pass", pass, "Idempotency-Key", Api.key())
                .expect(201);
        var attachment = mine.json().get("attachments").get(0);
        var download = api.get(
                        "/complaints/mine/attachments/" + attachment.get("id").asString(), "Case-Pass", pass)
                .expect(200);
        assertThat(download.bytes()).hasSize(attachment.get("size").asInt());
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("UTF-8''");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Security-Policy")).contains("sandbox");
        assertThat(download.text()).doesNotContain("Canon");

        var now = api.get("/complaints/" + id, "Authorization", Api.officer()).expect(200);
        assertThat(now.json().get("waitingFor").asString()).isEqualTo("office");
        assertThat(now.header("ETag")).isNotEqualTo(admitted.header("ETag"));
        var closing = "{\"outcome\":\"wages_paid\",\"explanation\":\"Корфармо пулро дод.\"}";
        api.post(
                        "/complaints/" + id + "/closing",
                        closing,
                        "Authorization",
                        Api.officer(),
                        "If-Match",
                        now.header("ETag"))
                .expect(200);
        api.post("/complaints/mine/messages", "{\"text\":\"Раҳмат\"}", "Case-Pass", pass, "Idempotency-Key", Api.key())
                .expect(409);
        assertThat(api.get("/complaints/mine", "Receipt-Code", code).expect(200).text())
                .contains("Корфармо пулро дод.", "wages_paid", "Иванов");
        assertThat(Topic.events(kafka, id, 6))
                .allSatisfy(event -> assertThat(event.problems()).isEmpty())
                .extracting(event -> event.type().replaceAll(".*complaint.(.*).v1", "$1"))
                .containsExactly("filed", "admitted", "office-asked", "noted", "complainant-answered", "closed");
    }

    @Test
    void whatIsSubmittedSixteenTimesAtOnceIsFiledOnceAndAnsweredAlike() throws Exception {
        var upload = api.upload("a.png", Pictures.drawn("png")).expect(201).json();
        var body = Bodies.filing()
                .attaching(upload.get("id").asString(), upload.get("key").asString())
                .json();
        var key = Api.key();

        var answers = atOnce(16, () -> api.file(body, key).expect(201).text());

        assertThat(Set.copyOf(answers)).hasSize(1);
        var reference = Api.JSON.readTree(answers.getFirst()).get("reference").asString();
        assertThat(list("?reference=" + reference).size()).isEqualTo(1);
    }

    @Test
    void ofManyWhoDecideAtOnceOneWinsAndTheOthersAreToldToReadAgain() throws Exception {
        var id = caseOf(fileOne());
        var seen = api.get("/complaints/" + id, "Authorization", Api.officer()).header("ETag");

        var answers = atOnce(
                8,
                () -> api.post(
                                "/complaints/" + id + "/admission",
                                "{}",
                                "Authorization",
                                Api.officer(),
                                "If-Match",
                                seen)
                        .status());

        assertThat(answers.stream().filter(status -> status == 200).count()).isEqualTo(1);
        assertThat(Set.copyOf(answers)).isEqualTo(Set.of(200, 412));
        var stale =
                api.post("/complaints/" + id + "/admission", "{}", "Authorization", Api.officer(), "If-Match", seen);
        assertThat(stale.json().get("key").asString()).isEqualTo("stale.version");
        var now = api.get("/complaints/" + id, "Authorization", Api.officer()).header("ETag");
        api.post("/complaints/" + id + "/admission", "{}", "Authorization", Api.officer(), "If-Match", now)
                .expect(409);
    }

    @Test
    void messagesWrittenAtOnceAllArriveAndARepeatedOneArrivesOnce() throws Exception {
        var id = caseOf(fileOne());
        var key = Api.key();

        atOnce(4, () -> say(id, "як хел", "complainant").expect(201));
        var same = atOnce(
                4,
                () -> api.post(
                                "/complaints/" + id + "/messages",
                                "{\"text\":\"як бор\"}",
                                "Authorization",
                                Api.officer(),
                                "Idempotency-Key",
                                key)
                        .expect(201)
                        .text());

        assertThat(Set.copyOf(same)).hasSize(1);
        var messages = api.get("/complaints/" + id, "Authorization", Api.officer())
                .json()
                .get("messages");
        assertThat(messages.size()).isEqualTo(5);
    }

    @Test
    void anUploadBelongsToOneCaseOnly() {
        var upload = api.upload("a.png", Pictures.drawn("png")).expect(201).json();
        var body = Bodies.filing()
                .attaching(upload.get("id").asString(), upload.get("key").asString())
                .json();
        api.file(body, Api.key()).expect(201);

        var second = api.file(body, Api.key()).expect(422).json();

        assertThat(second.get("errors").get(0).get("key").asString()).isEqualTo("uploads.unknown");
        var path = "/uploads/" + upload.get("id").asString();
        api.send("DELETE", path, new byte[0], "Upload-Key", upload.get("key").asString())
                .expect(404);
    }

    @Test
    void whatMustBeMendedIsToldInTheReadersLanguage() {
        var short1 =
                Bodies.filing().with("narrative", "кӯтоҳ").with("country", "").json();

        var told = api.post("/complaints", short1, "Idempotency-Key", Api.key(), "Accept-Language", "tg")
                .expect(422)
                .json();

        assertThat(told.get("errors").toString())
                .contains("complaint.narrative.too-short", "ҳадди ақал 10 ҳарф", "complaint.country.required");
        api.post("/complaints/check?fields=category", short1).expect(204);
        api.post("/complaints/check?fields=category,narrative", short1).expect(422);
    }

    @Test
    void pagesOfTheCaseloadTogetherAreTheListAndFiltersFindWhatTheySay() {
        for (int i = 0; i < 7; i++) {
            api.file(
                            Bodies.filing()
                                    .with("category", "detention")
                                    .with("country", "KZ")
                                    .with("region", null)
                                    .json(),
                            Api.key())
                    .expect(201);
        }
        for (var sort : List.of("-filedAt", "filedAt", "-lastMessageAt")) {
            var filter = "?category=detention&country=KZ&stage=filed&sort=" + sort;
            var ids = new ArrayList<String>();
            var next = "";
            do {
                var page = api.get("/caseload" + filter + "&size=3&after=" + next, "Authorization", Api.officer())
                        .expect(200)
                        .json();
                page.get("items").forEach(item -> ids.add(item.get("id").asString()));
                next = page.get("next").isNull() ? "" : page.get("next").asString();
            } while (!next.isEmpty());
            assertThat(ids).hasSize(7).doesNotHaveDuplicates();
            var whole = new ArrayList<String>();
            list(filter + "&size=100").forEach(item -> whole.add(item.get("id").asString()));
            assertThat(ids).isEqualTo(whole);
        }
        assertThat(list("?category=detention&country=KZ&stage=closed").size()).isZero();
        api.get("/caseload?stage=lost", "Authorization", Api.officer()).expect(422);
        api.get("/caseload?stage%5B%24gt%5D=", "Authorization", Api.officer()).expect(400);
    }

    @Test
    void aCaseIsFoundByTheBeginningOfItsReferenceHoweverItIsTyped() {
        var reference = fileOne();
        var typed =
                reference.toLowerCase(java.util.Locale.ROOT).replace("-", "%20").substring(0, 12);

        assertThat(list("?reference=" + typed).toString()).contains(reference);
    }

    @Test
    void anOfficerOfOnePlaceSeesThatPlaceOnly() {
        var here = fileOne();
        var elsewhere = api.file(Bodies.filing().with("region", "RU-MOW").json(), Api.key())
                .expect(201)
                .json()
                .get("reference")
                .asString();
        var limited = TestTokens.with("ombudsman.officer").within("RU-SVE").bearer();

        var found = new HashSet<String>();
        api.get("/caseload?size=100&country=RU", "Authorization", limited)
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> found.add(item.get("reference").asString()));

        assertThat(found).contains(here).doesNotContain(elsewhere);
        api.get("/complaints/" + caseOf(elsewhere), "Authorization", limited).expect(404);
        api.get("/complaints/" + caseOf(here), "Authorization", limited).expect(200);
    }

    @Test
    void aDraftIsKeptUnderItsNameUntilDiscarded() {
        var path = "/drafts/" + Api.key().replace("-", "") + "_-x";
        var bytes = new byte[] {0, 1, 2, (byte) 0xFF};
        var type = new String[] {"Content-Type", "application/octet-stream"};
        api.get(path).expect(404);
        api.send("PUT", path, bytes, type).expect(204);
        assertThat(api.get(path).expect(200).bytes()).isEqualTo(bytes);
        api.send("DELETE", path, new byte[0]).expect(204);
        api.get(path).expect(404);
        api.send("PUT", path, new byte[64 * 1024 + 1], type).expect(413);
        api.send("PUT", "/drafts/short", bytes, type).expect(404);
    }

    final String fileOne() {
        return api.file(Bodies.filing().json(), Api.key())
                .expect(201)
                .json()
                .get("reference")
                .asString();
    }

    final String caseOf(String reference) {
        return list("?reference=" + reference).get(0).get("id").asString();
    }

    final tools.jackson.databind.JsonNode list(String query) {
        return api.get("/caseload" + query, "Authorization", Api.officer())
                .expect(200)
                .json()
                .get("items");
    }

    private Api.Answer say(String id, String text, String visibility) {
        return api.post(
                "/complaints/" + id + "/messages",
                "{\"text\":\"" + text + "\",\"visibility\":\"" + visibility + "\"}",
                "Authorization",
                Api.officer(),
                "Idempotency-Key",
                Api.key());
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(each.get());
            }
            return results;
        }
    }
}
