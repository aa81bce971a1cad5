package org.hamroh.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Note;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Who opened a case is known: to the head of the office, without content to the administrator, by days to the complainant. */
@EmbeddedOmbudsman
class AuditedCasesTest {
    private static final String REASON = "Ҳамкорам бемор аст, мӯҳлат имрӯз мегузарад";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Audit audit;

    private Api api;
    private String officer;
    private String head;
    private String code;
    private String reference;
    private String id;

    @BeforeEach
    void file() {
        api = new Api(port);
        officer = "officer-" + UUID.randomUUID();
        head = TestTokens.with("ombudsman.head").person("head").bearer();
        var filed = api.file(Bodies.filing().json(), Api.key()).expect(201).json();
        code = filed.get("receiptCode").asString();
        reference = filed.get("reference").asString();
        id = api.get("/caseload?reference=" + reference, as(head))
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    void aReadIsNotedAndSeenByEachAsMuchAsTheyMay() {
        var token = TestTokens.with("ombudsman.officer").person(officer).bearer();
        api.get("/complaints/" + id, as(token)).expect(200);
        api.get("/complaints/" + id, as(token)).expect(200);
        api.post("/complaints/" + id + "/admission", "{}", Api.with(as(token), "If-Match", "\"0\""))
                .expect(200);

        var seen = items(head, "reference=" + reference + "&person=" + officer);
        assertThat(actions(seen)).containsExactly("complaint-admit", "complaint-read", "complaint-read");
        assertThat(seen.get(0).get("reference").asString()).isEqualTo(reference);
        assertThat(seen.get(0).get("office").asString()).isEqualTo("ombudsman-tj");
        assertThat(seen.get(0).get("result").asString()).isEqualTo("allowed");

        var admin = TestTokens.with("admin").of("platform", "platform").bearer();
        var bare = items(admin, "person=" + officer);
        assertThat(bare.size()).isEqualTo(3);
        assertThat(bare.get(0).get("reference").isNull()).isTrue();
        assertThat(api.get("/audit?reference=" + reference, as(admin)).status()).isEqualTo(403);

        var mine = api.get("/complaints/mine", "Receipt-Code", code).expect(200).json();
        assertThat(mine.get("openings").size()).isEqualTo(1);
        assertThat(mine.get("openings").get(0).get("office").asString()).isEqualTo("ombudsman-tj");
        assertThat(mine.get("openings").get(0).get("times").asInt()).isEqualTo(2);
        assertThat(mine.toString()).doesNotContain(officer);
    }

    @Test
    void whoGivesWorkToWhomIsNoted() {
        api.post(
                        "/complaints/" + id + "/assignment",
                        "{\"lead\":\"" + officer + "\"}",
                        Api.with(as(head), "If-Match", "\"0\""))
                .expect(200);
        api.post("/caseload/assignment", "{\"ids\":[\"" + id + "\"],\"lead\":\"" + officer + "\"}", as(head))
                .expect(200);
        api.post("/caseload/hand-over", "{\"from\":\"" + officer + "\",\"to\":\"another\"}", as(head))
                .expect(200);

        assertThat(actions(items(head, "reference=" + reference)))
                .containsExactly("complaint-handed_over", "complaint-assigned", "complaint-assigned");
    }

    @Test
    void aCaseThatItsComplainantHadDestroyedStaysInTheAuditAsSuch() {
        api.post("/complaints/mine/forgetting", "{\"confirmed\":true}", "Receipt-Code", code);

        var admin = TestTokens.with("admin").of("platform", "platform").bearer();
        var entry = items(admin, "resource=" + id + "&action=complaint-forget").get(0);
        assertThat(entry.get("person").asString()).isEqualTo(Note.NOBODY);
        assertThat(entry.get("channel").asString()).isEqualTo("receipt");
    }

    @Test
    void whoseHandsWereEmptyIsNotedToo() {
        var stranger = TestTokens.with("ombudsman.officer").person(officer).of("ombudsman-kg", "ombudsman");
        api.get("/complaints/" + id, as(stranger.bearer())).expect(404);

        var admin = TestTokens.with("admin").of("platform", "platform").bearer();
        var seen = items(admin, "person=" + officer);
        assertThat(actions(seen)).containsExactly("complaint-read");
        assertThat(seen.get(0).get("result").asString()).isEqualTo("refused");
        assertThat(items(head, "person=" + officer).size()).isZero();
        assertThat(api.get("/complaints/mine", "Receipt-Code", code)
                        .json()
                        .get("openings")
                        .size())
                .isZero();
    }

    @Test
    void theGlassOpensOneCaseToOneOfficerForReadingAndEverybodyConcernedIsTold() {
        var outside = TestTokens.with("ombudsman.officer").person(officer).within("KZ");
        api.get("/complaints/" + id, as(outside.bearer())).expect(404);
        var unreasoned = api.post("/complaints/" + id + "/break-glass", "{}", as(outside.bearer()));
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.json().get("errors").get(0).get("key").asString()).isEqualTo("decision.reason.required");

        var opened = breakGlass(reference, outside).expect(200).json();

        assertThat(opened.get("complaint").asString()).isEqualTo(id);
        var whole =
                api.get("/complaints/" + id, as(outside.bearer())).expect(200).json();
        assertThat(whole.get("narrative").asString()).isNotEmpty();
        assertThat(whole.get("allowedMoves").size()).isZero();
        api.post("/complaints/" + id + "/admission", "{}", Api.with(as(outside.bearer()), "If-Match", "\"0\""))
                .expect(404);
        var colleague = outside.person("another");
        api.get("/complaints/" + id, as(colleague.bearer())).expect(404);

        assertThat(breakGlass(id, outside).json()).isEqualTo(opened);
        var notice = notices().getFirst();
        assertThat(notice.get("reason").asString()).isEqualTo(REASON);
        assertThat(notice.get("reference").asString()).isEqualTo(reference);
        var foreignHead = TestTokens.with("ombudsman.head").of("ombudsman-kg", "ombudsman");
        var seen = "/break-glass/" + notice.get("id").asString() + "/seen";
        api.post(seen, "", as(foreignHead.bearer())).expect(404);
        api.post(seen, "", as(head)).expect(204);
        assertThat(notices()).isEmpty();

        var entry = items(head, "reference=" + reference + "&action=complaint-break-glass")
                .get(0);
        assertThat(entry.get("reason").asString()).isEqualTo(REASON);
        assertThat(api.get("/complaints/mine", "Receipt-Code", code)
                        .json()
                        .get("openings")
                        .get(0)
                        .get("times")
                        .asInt())
                .isEqualTo(2);
        assertThat(entries()).noneMatch(each -> each.toJson().contains("бемор"));
    }

    @Test
    void theTableForASpreadsheetHoldsAllThatIsFound() {
        var token = TestTokens.with("ombudsman.officer").person(officer).bearer();
        for (int i = 0; i < 3; i++) {
            api.get("/complaints/" + id, as(token)).expect(200);
        }

        var csv = api.get("/audit/export?person=" + officer, as(head)).expect(200);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines()).hasSize(4);
        assertThat(csv.text()).startsWith("\uFEFF\"number\"").contains('"' + reference + '"');
    }

    @Test
    void entriesHoldNothingThatWasWritten() {
        api.get("/complaints/" + id, as(head)).expect(200);
        assertThat(entries())
                .noneMatch(each ->
                        each.toJson().contains("Сохтмон") || each.toJson().contains(reference));
    }

    @Test
    void theHeadOfTheChainIsToldToTheOthers() {
        for (int i = 0; i < 250; i++) {
            audit.note(Note.ofSystem("test.filling", null, Result.ALLOWED));
        }

        await().atMost(Duration.ofSeconds(40))
                .until(() -> mongo.getCollection("auditHeads")
                                .find(new Document("told", new Document("$gte", 200)))
                                .first()
                        != null);
        var told = Topic.heads(EmbeddedEngines.kafka(), 1).getFirst();
        assertThat(told.problems()).isEmpty();
        assertThat(told.data().get("hash").asString()).matches("[0-9a-f]{64}");
    }

    private Api.Answer breakGlass(String idOrReference, TestTokens who) {
        return api.post(
                "/complaints/" + idOrReference + "/break-glass", "{\"reason\":\"" + REASON + "\"}", as(who.bearer()));
    }

    private List<JsonNode> notices() {
        return api.get("/break-glass", as(head))
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(notice -> notice.get("officer").asString().equals(officer))
                .toList();
    }

    private JsonNode items(String token, String query) {
        return api.get("/audit?" + query, as(token)).expect(200).json().get("items");
    }

    private static List<String> actions(JsonNode items) {
        return items.valueStream().map(item -> item.get("action").asString()).toList();
    }

    private List<Document> entries() {
        return mongo.getCollection("audit").find().into(new ArrayList<>());
    }

    private static String[] as(String token) {
        return new String[] {"Authorization", token};
    }
}
