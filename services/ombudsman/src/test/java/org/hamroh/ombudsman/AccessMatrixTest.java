package org.hamroh.ombudsman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hamroh.kernel.testing.TestTokens;
import org.hamroh.kernel.testing.access.AccessRules;
import org.hamroh.kernel.testing.access.Things;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Tries every operation as everybody, against the rows of {@code access.yml}. */
@EmbeddedOmbudsman
class AccessMatrixTest extends AccessRules {
    private static final String OFFICE = "ombudsman-tj";
    private static final String CANARY = "канарейка-дар-қафас";
    private static final List<String> OFFICES_ROLES = List.of("ombudsman.officer", "ombudsman.head");
    private static final List<String> OTHER_ROLES = List.of(
            "counterpart.officer",
            "health.recorder",
            "health.coordinator",
            "loans.officer",
            "loans.committee",
            "coordination.member",
            "coordination.secretary",
            "centre.counsellor",
            "content.editor",
            "content.translator",
            "admin");

    private static final String CENTRE = "centre-surkhob";
    /** One of those that every office is given. */
    private static final String TEMPLATE = java.util
            .UUID
            .nameUUIDFromBytes((OFFICE + "/question.documents").getBytes(UTF_8))
            .toString();

    private static final String RECIPIENT = "ombudsman-ru";
    private static final String HANDED = "canary-for-the-counterpart";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private Api api = new Api(0);

    /** A referral, and a file that went with it. */
    private record Handed(String id, String reference, String file) {}

    private record Case(String id, String reference, String code, String attachment) {}

    @BeforeEach
    void speak() {
        api = new Api(port);
    }

    @Override
    protected Things things() {
        var planted = new Planted(file("RU-SVE"), file("RU-SVE"), refer(), fileForSomebody());
        // The words are indexed by events, a moment after the filing.
        await().until(() -> api.post("/caseload/search", "{\"words\":\"kanareika\"}", authorized(Api.officer()))
                .text()
                .contains(planted.other().reference()));
        return planted;
    }

    /** Two cases of one office: everything in them is told to nobody else. */
    private record Planted(Case one, Case other, Handed handed, String onBehalf) implements Things {
        @Override
        public List<Canary> canaries() {
            return List.of(
                    new Canary(CANARY, Set.of(OFFICE)),
                    new Canary("canary-in-a-name", Set.of(OFFICE)),
                    new Canary(one.reference(), Set.of(OFFICE)),
                    new Canary(other.reference(), Set.of(OFFICE)),
                    new Canary(HANDED, Set.of(OFFICE, RECIPIENT)),
                    new Canary(handed.reference(), Set.of(OFFICE, RECIPIENT)),
                    new Canary(onBehalf, Set.of(OFFICE, CENTRE)));
        }

        @Override
        public String id(String variable, String operation) {
            return switch (variable) {
                case "complaints/{id}" -> one.id();
                case "referrals/{id}" -> handed.id();
                case "counterparts/{id}" -> RECIPIENT;
                case "attachments/{attachment}", "attachments/{id}", "uploads/{id}" ->
                    operation.contains("/referrals/") ? handed.file() : one.attachment();
                case "preview/{attachment}" -> handed.file();
                case "agreement-papers/{id}" -> "01900000-0000-7000-8000-000000000000";
                case "drafts/{id}" -> "d".repeat(40);
                case "dead-letters/{id}" -> "nothing-0-1";
                case "templates/{id}" -> TEMPLATE;
                case "break-glass/{id}", "filters/{id}" -> "01900000-0000-7000-8000-000000000000";
                default -> throw new IllegalArgumentException("say in " + getClass() + " what stands for " + variable);
            };
        }

        @Override
        public String another(String variable) {
            return other.id();
        }

        @Override
        public Set<String> owners(String variable) {
            return variable.startsWith("complaints/")
                    ? Set.of(OFFICE)
                    : variable.startsWith("referrals/") ? Set.of(OFFICE, RECIPIENT) : Set.of();
        }

        @Override
        public String place() {
            return "RU-SVE";
        }
    }

    @Test
    void figuresAreWholeForTheOfficeCutForCoordinationAndRefusedToOthers() {
        for (var role : OFFICES_ROLES) {
            var own = api.get("/statistics", authorized(TestTokens.with(role).bearer()));
            assertThat(own.expect(200).json().get("whole").asBoolean()).isTrue();
        }
        var member = TestTokens.with("coordination.member");
        var partner = api.get(
                "/statistics",
                authorized(member.of("coordination-tj", "coordination").bearer()));
        assertThat(partner.expect(200).json().get("whole").asBoolean()).isFalse();
        strangers().forEach((name, token) -> {
            var answer = api.get("/statistics", authorized(token));
            if (name.equals("outside the place")) {
                assertThat(answer.json().get("lines").size()).isZero();
            } else {
                assertThat(answer.status()).as(name).isEqualTo(403);
            }
        });
    }

    @Test
    void codesAndPassesOpenTheirOwnCaseOnly() {
        var mine = file("RU-SVE");
        var other = file("RU-SVE");
        var tampered = pass(mine).substring(0, 20)
                + (pass(mine).charAt(20) == 'A' ? 'B' : 'A')
                + pass(mine).substring(21);
        var refused = List.<String[]>of(
                new String[0],
                new String[] {"Case-Pass", tampered},
                new String[] {"Case-Pass", "nonsense"},
                new String[] {"Receipt-Code", "0000 0000 0000 0000 0000 0000"},
                authorized(Api.officer()));
        for (var headers : refused) {
            assertThat(api.get("/complaints/mine", headers).status()).isEqualTo(404);
            assertThat(api.get("/complaints/mine/attachments/" + mine.attachment(), headers)
                            .status())
                    .isEqualTo(404);
            assertThat(api.post(
                                    "/complaints/mine/messages",
                                    "{\"text\":\"x\"}",
                                    Api.with(headers, "Idempotency-Key", Api.key()))
                            .status())
                    .isEqualTo(404);
            var json = Api.with(headers, "Content-Type", "application/json");
            var consents =
                    "{\"contactMe\":false,\"shareWithCounterpart\":false,\"useInStatistics\":false}".getBytes(UTF_8);
            var contact = "{\"phone\":\"+992901234567\"}".getBytes(UTF_8);
            assertThat(api.post("/complaints/mine/withdrawal", "{}", headers).status())
                    .isEqualTo(404);
            assertThat(api.send("PUT", "/complaints/mine/consents", consents, json)
                            .status())
                    .isEqualTo(404);
            assertThat(api.send("PUT", "/complaints/mine/contact", contact, json)
                            .status())
                    .isEqualTo(404);
            assertThat(api.send("DELETE", "/complaints/mine/contact", new byte[0], headers)
                            .status())
                    .isEqualTo(404);
            assertThat(api.post("/complaints/mine/forgetting", "{\"confirmed\":true}", headers)
                            .status())
                    .isEqualTo(404);
            assertThat(api.get("/complaints/mine/proof", headers).status()).isEqualTo(404);
        }
        for (var proof :
                List.of(new String[] {"Case-Pass", pass(other)}, new String[] {"Receipt-Code", other.code()})) {
            assertThat(api.get("/complaints/mine/attachments/" + mine.attachment(), proof)
                            .status())
                    .isEqualTo(404);
            assertThat(api.get("/complaints/mine", proof).text()).doesNotContain(mine.attachment());
        }
        api.get("/complaints/mine/attachments/" + mine.attachment(), "Case-Pass", pass(mine))
                .expect(200);
    }

    @Test
    void whoFiledForOthersSeesTheFilingsOfTheOwnOrganisationOnly() {
        var body = "{\"channel\":\"paper\",\"interviewedOn\":\"2026-11-20\",\"complaint\":"
                + Bodies.filing().json() + "}";
        var counsellor = TestTokens.with("centre.counsellor");
        var surkhob = authorized(counsellor.of("surkhob", "support-centre").bearer());
        var other = authorized(counsellor.of("surkhob2", "support-centre").bearer());

        api.post("/complaints/on-behalf", body, Api.with(surkhob, "Idempotency-Key", Api.key()))
                .expect(201);

        var own = api.get("/complaints/on-behalf", surkhob).expect(200).json();
        assertThat(own.get("items").size()).isPositive();
        var foreign = api.get("/complaints/on-behalf", other).expect(200).json();
        assertThat(foreign.get("items").size()).isZero();
    }

    private Map<String, String> strangers() {
        var tokens = new TreeMap<String, String>();
        OTHER_ROLES.forEach(role -> tokens.put(role, TestTokens.with(role).bearer()));
        tokens.put("no role", TestTokens.with().bearer());
        var officer = TestTokens.with("ombudsman.officer", "ombudsman.head", "counterpart.officer");
        tokens.put(
                "counterpart office", officer.of("ombudsman-ru", "counterpart").bearer());
        tokens.put("another ombudsman", officer.of("ombudsman-kg", "ombudsman").bearer());
        tokens.put("no organisation", officer.of("", "").bearer());
        tokens.put("outside the place", officer.within("KZ-ALA").bearer());
        return tokens;
    }

    /** A case handed to a counterpart, with words of its own. */
    private Handed refer() {
        mongo.remove(new Query(), "counterparts");
        Registry.add(api, RECIPIENT, "RU", java.time.LocalDate.of(2999, 12, 31));
        var upload =
                api.upload(HANDED + ".png", Pictures.drawn("png")).expect(201).json();
        var filed = api.file(
                        Bodies.filing()
                                .with("narrative", HANDED + ": се моҳ музд надоданд.")
                                .attaching(
                                        upload.get("id").asString(),
                                        upload.get("key").asString())
                                .json(),
                        Api.key())
                .expect(201)
                .json();
        var reference = filed.get("reference").asString();
        var id = api.get("/caseload?reference=" + reference, authorized(Api.officer()))
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        for (var move : List.of("admission", "investigation")) {
            var etag = api.get("/complaints/" + id, authorized(Api.officer())).header("ETag");
            api.post("/complaints/" + id + "/" + move, "{}", Api.with(authorized(Api.officer()), "If-Match", etag))
                    .expect(200);
        }
        var draft = api.post(
                        "/complaints/" + id + "/referrals",
                        "{\"recipient\":\"" + RECIPIENT + "\",\"files\":[{\"id\":\""
                                + upload.get("id").asString() + "\"}]}",
                        Api.with(authorized(Api.officer()), "Idempotency-Key", Api.key()))
                .expect(201);
        var referral = draft.json().get("id").asString();
        var sent = api.post(
                        "/referrals/" + referral + "/sending",
                        "{}",
                        Api.with(authorized(Api.officer()), "If-Match", draft.header("ETag")))
                .expect(200)
                .json();
        return new Handed(
                referral, reference, sent.get("files").get(0).get("id").asString());
    }

    /** The reference of what a centre filed for somebody. */
    private String fileForSomebody() {
        var body = "{\"channel\":\"paper\",\"interviewedOn\":\"2026-11-20\",\"complaint\":"
                + Bodies.filing().json() + "}";
        var counsellor = TestTokens.with("centre.counsellor").of(CENTRE, "support-centre");
        return api.post(
                        "/complaints/on-behalf",
                        body,
                        Api.with(authorized(counsellor.bearer()), "Idempotency-Key", Api.key()))
                .expect(201)
                .json()
                .get("reference")
                .asString();
    }

    private Case file(String region) {
        var upload = api.upload("canary-in-a-name.png", Pictures.drawn("png"))
                .expect(201)
                .json();
        var body = Bodies.filing()
                .with("region", region)
                .with("narrative", CANARY + " kanareika. " + "Се моҳ кор кардам, музд надоданд. ".repeat(250))
                .attaching(upload.get("id").asString(), upload.get("key").asString());
        var filed = api.file(body.json(), Api.key()).expect(201).json();
        var reference = filed.get("reference").asString();
        var found = api.get("/caseload?reference=" + reference, authorized(Api.officer()))
                .json()
                .get("items")
                .get(0);
        return new Case(
                found.get("id").asString(),
                reference,
                filed.get("receiptCode").asString(),
                upload.get("id").asString());
    }

    private String pass(Case one) {
        return api.post("/complaints/mine/pass", "", "Receipt-Code", one.code())
                .expect(200)
                .json()
                .get("pass")
                .asString();
    }

    private static String[] authorized(String token) {
        return new String[] {"Authorization", token};
    }
}
