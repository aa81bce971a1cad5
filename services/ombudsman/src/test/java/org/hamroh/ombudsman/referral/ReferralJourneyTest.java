package org.hamroh.ombudsman.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hamroh.kernel.testing.TestTokens;
import org.hamroh.ombudsman.Api;
import org.hamroh.ombudsman.Bodies;
import org.hamroh.ombudsman.EmbeddedOmbudsman;
import org.hamroh.ombudsman.Pictures;
import org.hamroh.ombudsman.Registry;
import org.hamroh.ombudsman.deadline.Deadlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** A referral's way to Sverdlovsk and back. */
@EmbeddedOmbudsman
class ReferralJourneyTest {
    private static final String SVE = TestTokens.with("counterpart.officer")
            .of("ombudsman-ru-sve", "counterpart")
            .person("api-client")
            .within("RU-SVE")
            .bearer();
    private static final String RU = TestTokens.with("counterpart.officer")
            .of("ombudsman-ru", "counterpart")
            .bearer();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private StalledSweep sweep;

    @Autowired
    private Deadlines calendar;

    private Api api = new Api(0);
    private final LocalDate today = LocalDate.now(ReferralDesk.DUSHANBE);

    private record Case(String id, String code, String file) {}

    @BeforeEach
    void speak() {
        api = new Api(port);
        clear();
    }

    @AfterEach
    void clear() {
        mongo.remove(new Query(), "counterparts");
    }

    @Test
    void aCaseGoesToSverdlovskIsAcceptedAndAnsweredAndTheComplainantReadsTheResult() throws IOException {
        Registry.add(api, "ombudsman-ru", "RU", today);
        Registry.add(api, "ombudsman-ru-sve", "RU-SVE", today);
        var one = admitted(true);
        var competent = get("/complaints/" + one.id() + "/referrals").json();
        assertThat(competent.get("competent").get(0).get("id").asString()).isEqualTo("ombudsman-ru-sve");
        assertThat(competent.get("competent").size()).isOne();

        var draft = draft(
                        one,
                        "ombudsman-ru-sve",
                        "\"passages\":[{\"part\":\"narrative\",\"from\":0,\"until\":6}],"
                                + "\"files\":[{\"id\":\"" + one.file()
                                + "\",\"areas\":[{\"left\":0,\"top\":0,\"width\":1000,\"height\":500}]}]")
                .expect(201);
        var id = draft.json().get("id").asString();
        assertThat(draft.json().get("content").get("narrative").asString()).startsWith("█████ кор кардам");
        api.get("/referrals/" + id, "Authorization", SVE).expect(404);
        var sent = step(id, "sending", "{}", Api.officer(), draft).expect(200);
        assertThat(sent.json().get("due").asString()).isEqualTo(working(10).toString());
        assertThat(get("/complaints/" + one.id()).json().get("stage").asString())
                .isEqualTo("referred");

        var inbox =
                api.get("/referrals/received", "Authorization", SVE).expect(200).json();
        assertThat(inbox.get("items").toString()).contains(id);
        var seen = api.get("/referrals/" + id, "Authorization", SVE).expect(200);
        assertThat(seen.json().get("content").get("narrative").asString()).doesNotContain("Се моҳ");
        assertThat(seen.json().get("content").has("contact_name")).isFalse();
        assertThat(seen.text()).doesNotContain(one.id()).doesNotContain("test-person");
        api.get("/complaints/" + one.id(), "Authorization", SVE).expect(404);
        api.get("/referrals/" + id, "Authorization", RU).expect(404);
        blackAbove(id, seen.json().get("files").get(0).get("id").asString());
        letterReads(id, "ru", "Уполномоченный по правам человека в Республике Таджикистан", "Невыплата", "[закрыто]");
        letterReads(id, "tg", "Ваколатдор оид ба ҳуқуқи инсон", "Надодани музди меҳнат", "[пӯшида]");

        var received = step(id, "receipt", "{}", SVE, seen).expect(200);
        step(id, "acceptance", "{}", SVE, seen).expect(412);
        var accepted = step(id, "acceptance", "{}", SVE, received).expect(200);
        step(id, "answer", "{\"code\":\"lost\"}", SVE, accepted).expect(422);
        step(id, "answer", "{\"code\":\"wages_paid\",\"explanation\":\"Корфармо пулро дод.\"}", SVE, accepted)
                .expect(200);

        awaitStage(one, "under_investigation");
        var line = mine(one).get("referrals").get(0);
        assertThat(line.get("state").asString()).isEqualTo("answered");
        assertThat(line.get("code").asString()).isEqualTo("wages_paid");
        assertThat(line.get("explanation").asString()).isEqualTo("Корфармо пулро дод.");
        assertThat(line.get("desk").asString()).isEqualTo("office");
        assertThat(line.get("recipient").get("ru").asString()).isEqualTo("Уполномоченный");
    }

    @Test
    void aDayAfterTheAgreementEndedNothingGoesOut() {
        Registry.add(api, "ombudsman-ru-sve", "RU-SVE", today.minusDays(1));
        var one = admitted(true);

        assertThat(get("/complaints/" + one.id() + "/referrals")
                        .json()
                        .get("competent")
                        .size())
                .isZero();
        assertThat(draft(one, "ombudsman-ru-sve", "\"files\":[]")
                        .expect(409)
                        .json()
                        .get("key")
                        .asString())
                .isEqualTo("referral.not-competent");
    }

    @Test
    void anAgreementThatEndsBetweenDraftAndSendingStopsTheReferral() {
        Registry.add(api, "ombudsman-ru-sve", "RU-SVE", today);
        var one = admitted(true);
        var draft = draft(one, "ombudsman-ru-sve", "\"files\":[]").expect(201);
        clear();
        Registry.add(api, "ombudsman-ru-sve", "RU-SVE", today.minusDays(1));

        var refused = step(draft.json().get("id").asString(), "sending", "{}", Api.officer(), draft);

        assertThat(refused.expect(409).json().get("key").asString()).isEqualTo("referral.not-competent");
        assertThat(get("/complaints/" + one.id()).json().get("stage").asString())
                .isEqualTo("under_investigation");
    }

    @Test
    void withoutConsentNothingGoesOut() {
        Registry.add(api, "ombudsman-ru-sve", "RU-SVE", today);
        var one = admitted(false);

        assertThat(draft(one, "ombudsman-ru-sve", "\"files\":[]")
                        .expect(409)
                        .json()
                        .get("key")
                        .asString())
                .isEqualTo("referral.no-consent");
        assertThat(draft(one, "ombudsman-ru-sve", "\"parts\":[\"narrative\"]").status())
                .isEqualTo(422);
    }

    @Test
    void whatNobodyTakesUpComesBackOnceAndTheContentIsClosed() {
        Registry.add(api, "ombudsman-ru-sve", "RU-SVE", today);
        var one = admitted(true);
        var draft = draft(one, "ombudsman-ru-sve", "\"files\":[]").expect(201);
        var id = draft.json().get("id").asString();
        step(id, "sending", "{}", Api.officer(), draft).expect(200);

        sweep.sweep(working(10));
        assertThat(get("/referrals/" + id).json().get("state").asString()).isEqualTo("sent");
        sweep.sweep(working(10).plusDays(1));
        sweep.sweep(working(10).plusDays(2));

        awaitStage(one, "under_investigation");
        var line = mine(one).get("referrals").get(0);
        assertThat(line.get("state").asString()).isEqualTo("stalled");
        assertThat(line.get("desk").asString()).isEqualTo("office");
        var closed =
                api.get("/referrals/" + id, "Authorization", SVE).expect(200).json();
        assertThat(closed.get("content").isNull()).isTrue();
        assertThat(closed.get("history").toString()).containsOnlyOnce("stalled");
        api.get("/referrals/" + id + "/letter", "Authorization", SVE).expect(404);
    }

    @Test
    void aWithdrawnComplaintIsTakenBackFromItsRecipient() {
        Registry.add(api, "ombudsman-ru-sve", "RU-SVE", today);
        var one = admitted(true);
        var draft = draft(one, "ombudsman-ru-sve", "\"files\":[]").expect(201);
        var id = draft.json().get("id").asString();
        step(id, "sending", "{}", Api.officer(), draft).expect(200);

        api.post("/complaints/mine/withdrawal", "{}", "Receipt-Code", one.code())
                .expect(200);

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        get("/referrals/" + id).json().get("state").asString().equals("recalled"));
    }

    @Test
    void forABodyAtHomeTheOfficeEntersWhatItReplied() {
        Registry.addAtHome(api, "prosecutor-tj", "prosecutor");
        var one = admitted(true);
        var draft = draft(one, "prosecutor-tj", "\"files\":[]").expect(201);
        var id = draft.json().get("id").asString();

        var sent = step(id, "sending", "{}", Api.officer(), draft).expect(200);
        assertThat(sent.json().get("allowedMoves").toString()).isEqualTo("[\"receive\",\"recall\"]");
        var received = step(id, "receipt", "{}", Api.officer(), sent).expect(200);
        step(
                        id,
                        "declining",
                        "{\"code\":\"outside_competence\",\"explanation\":\"Дар ваколати мо нест.\"}",
                        Api.officer(),
                        received)
                .expect(200);

        awaitStage(one, "under_investigation");
        assertThat(get("/complaints/" + one.id() + "/referrals")
                        .json()
                        .get("competent")
                        .size())
                .isZero();
    }

    @Test
    void consentTakenBackRecallsTheReferralAndBothSidesReadWhy() {
        Registry.add(api, "ombudsman-ru-sve", "RU-SVE", today);
        var one = admitted(true);
        var draft = draft(one, "ombudsman-ru-sve", "\"files\":[]").expect(201);
        var id = draft.json().get("id").asString();
        step(id, "sending", "{}", Api.officer(), draft).expect(200);

        api.send(
                        "PUT",
                        "/complaints/mine/consents",
                        "{\"contactMe\":false,\"shareWithCounterpart\":false,\"useInStatistics\":true}".getBytes(UTF_8),
                        "Receipt-Code",
                        one.code(),
                        "Content-Type",
                        "application/json")
                .expect(200);

        awaitStage(one, "under_investigation");
        assertThat(get("/referrals/" + id).json().get("history").toString()).contains("consent_withdrawn");
        var theirs =
                api.get("/referrals/" + id, "Authorization", SVE).expect(200).json();
        assertThat(theirs.get("state").asString()).isEqualTo("recalled");
        assertThat(theirs.get("history").toString()).contains("consent_withdrawn");
        assertThat(theirs.get("content").isNull()).isTrue();
        assertThat(mine(one).get("referrals").get(0).get("code").asString()).isEqualTo("consent_withdrawn");
    }

    @Test
    void anAnswerMayBringAFileThatTheSenderReads() {
        Registry.add(api, "ombudsman-ru-sve", "RU-SVE", today);
        var one = admitted(true);
        var draft = draft(one, "ombudsman-ru-sve", "\"files\":[{\"id\":\"" + one.file() + "\"}]")
                .expect(201);
        var id = draft.json().get("id").asString();
        assertThat(api.get("/referrals/" + id + "/preview/" + one.file(), "Authorization", Api.officer())
                        .expect(200)
                        .header("Content-Type"))
                .isEqualTo("image/png");
        api.get("/referrals/" + id + "/preview/" + one.file(), "Authorization", SVE)
                .expect(404);
        step(id, "sending", "{}", Api.officer(), draft).expect(200);
        var seen = api.get("/referrals/" + id, "Authorization", SVE);
        var received = step(id, "receipt", "{}", SVE, seen).expect(200);
        var accepted = step(id, "acceptance", "{}", SVE, received).expect(200);
        var upload = api.upload("ҷавоб.png", Pictures.drawn("png")).expect(201).json();
        var answer = "{\"code\":\"mediated\",\"explanation\":\"Созиш\",\"uploads\":[{\"id\":\"%s\",\"key\":\"%s\"}]}";
        step(id, "answer", answer.formatted(upload.get("id").asString(), "wrong"), SVE, accepted)
                .expect(422);

        step(
                        id,
                        "answer",
                        answer.formatted(
                                upload.get("id").asString(), upload.get("key").asString()),
                        SVE,
                        accepted)
                .expect(200);

        var file = get("/referrals/" + id).json().get("answerFiles").get(0);
        assertThat(file.get("name").asString()).isEqualTo("ҷавоб.png");
        get("/referrals/" + id + "/attachments/" + file.get("id").asString());
        api.get("/referrals/" + id + "/attachments/" + file.get("id").asString(), "Authorization", RU)
                .expect(404);
    }

    private LocalDate working(int days) {
        return calendar.after(today, days);
    }

    private void blackAbove(String id, String file) throws IOException {
        var bytes = api.get("/referrals/" + id + "/attachments/" + file, "Authorization", SVE)
                .expect(200)
                .bytes();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        boolean black = true;
        for (int x = 0; x < image.getWidth(); x++) {
            black &= (image.getRGB(x, 0) & 0xFFFFFF) == 0
                    && (image.getRGB(x, image.getHeight() / 2 - 1) & 0xFFFFFF) == 0;
        }
        assertThat(black).isTrue();
    }

    private void letterReads(String id, String language, String... words) throws IOException {
        var pdf = api.get("/referrals/" + id + "/letter?language=" + language, "Authorization", SVE)
                .expect(200)
                .bytes();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(words)
                    .contains("] кор кардам", "Memorandum 7", "/1", "a.png")
                    .doesNotContain("Се моҳ");
        }
    }

    private Case admitted(boolean shared) {
        var upload = api.upload("a.png", Pictures.drawn("png")).expect(201).json();
        var filed = api.file(
                        Bodies.filing()
                                .with(
                                        "consents",
                                        Map.of(
                                                "contactMe", false,
                                                "shareWithCounterpart", shared,
                                                "useInStatistics", true))
                                .attaching(
                                        upload.get("id").asString(),
                                        upload.get("key").asString())
                                .json(),
                        Api.key())
                .expect(201)
                .json();
        var id = get("/caseload?reference=" + filed.get("reference").asString())
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        for (var move : new String[] {"admission", "investigation"}) {
            var etag = get("/complaints/" + id).header("ETag");
            api.post("/complaints/" + id + "/" + move, "{}", "Authorization", Api.officer(), "If-Match", etag)
                    .expect(200);
        }
        return new Case(
                id, filed.get("receiptCode").asString(), upload.get("id").asString());
    }

    private Api.Answer draft(Case one, String recipient, String rest) {
        return api.post(
                "/complaints/" + one.id() + "/referrals",
                "{\"recipient\":\"" + recipient + "\"," + rest + "}",
                "Authorization",
                Api.officer(),
                "Idempotency-Key",
                Api.key());
    }

    private Api.Answer step(String id, String step, String body, String token, Api.Answer seen) {
        return api.post("/referrals/" + id + "/" + step, body, "Authorization", token, "If-Match", seen.header("ETag"));
    }

    private Api.Answer get(String path) {
        return api.get(path, "Authorization", Api.officer()).expect(200);
    }

    private JsonNode mine(Case one) {
        return api.get("/complaints/mine", "Receipt-Code", one.code())
                .expect(200)
                .json();
    }

    private void awaitStage(Case one, String stage) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mine(one).get("stage").asString().equals(stage));
    }
}
