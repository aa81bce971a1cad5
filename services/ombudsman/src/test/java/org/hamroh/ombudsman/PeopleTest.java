package org.hamroh.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who works on a case, and that nobody's words are lost when several do. */
@EmbeddedOmbudsman
class PeopleTest {
    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void speak() {
        api = new Api(port);
    }

    @Test
    void anOfficerTakesACaseThatLiesWithNobodyAndFindsItOnTheDesk() {
        var nur = "nur" + Api.key();
        var one = fileOne("unpaid_wages");
        assertThat(references("?assignee=none&size=100&sort=-filedAt", nur)).contains(one.reference());

        move(one, "assignment", "{\"lead\":\"" + nur + "\"}", nur).expect(200);

        assertThat(references("?assignee=me", nur)).containsExactly(one.reference());
        assertThat(references("?assignee=none&size=100&sort=-filedAt", nur)).doesNotContain(one.reference());
        assertThat(desk(nur).get("mine").asInt()).isOne();
        assertThat(desk(nur).get("unread").asInt()).isZero();
        move(one, "assignment", "{\"lead\":\"stranger\"}", "stranger").expect(403);
        move(one, "assignment", "{\"lead\":\"a b\"}", nur).expect(422);
    }

    @Test
    void whatTheComplainantWritesIsNewUntilTheOfficerSawIt() {
        var nur = "nur" + Api.key();
        var one = fileOne("unpaid_wages");
        move(one, "assignment", "{\"lead\":\"" + nur + "\",\"others\":[\"guli\"]}", nur)
                .expect(200);
        api.post(
                        "/complaints/mine/messages",
                        "{\"text\":\"Боз як гап\"}",
                        "Receipt-Code",
                        one.code(),
                        "Idempotency-Key",
                        Api.key())
                .expect(201);
        assertThat(references("?unread=true", nur)).containsExactly(one.reference());
        assertThat(desk(nur).get("unread").asInt()).isOne();
        var seen = etag(one, nur);

        api.post("/complaints/" + one.id() + "/reading", "", "Authorization", as(nur))
                .expect(204);

        assertThat(references("?unread=true", nur)).isEmpty();
        assertThat(etag(one, nur)).isEqualTo(seen);
    }

    @Test
    void whoDeclaresAConflictOfInterestNeitherGetsNorDecidesTheCase() {
        var nur = "nur" + Api.key();
        var one = fileOne("unpaid_wages");
        move(one, "assignment", "{\"lead\":\"" + nur + "\"}", nur).expect(200);

        var left = move(one, "conflict", "{\"reason\":\"Корфармо хеши ман аст\"}", nur)
                .expect(200)
                .json();

        assertThat(left.get("staff").get("lead").isNull()).isTrue();
        assertThat(left.get("allowedMoves").toString()).isEqualTo("[\"note\"]");
        assertThat(move(one, "admission", "{}", nur)
                        .expect(409)
                        .json()
                        .get("key")
                        .asString())
                .isEqualTo("complaint.conflict-of-interest");
        move(one, "assignment", "{\"lead\":\"" + nur + "\"}", "boss", "ombudsman.head")
                .expect(409);
        move(one, "admission", "{}", "guli").expect(200);
        var mine = api.get("/complaints/mine", "Receipt-Code", one.code())
                .expect(200)
                .text();
        assertThat(mine).doesNotContain("Корфармо хеши", nur, "conflict");
    }

    @Test
    void aHeadGivesManyCasesAtOnceAndHandsThemOverOnLeave() {
        var nur = "nur" + Api.key();
        var guli = "guli" + Api.key();
        var cases = List.of(fileOne("other"), fileOne("other"), fileOne("other"));
        var ids = cases.stream().map(one -> "\"" + one.id() + "\"").toList();
        var bulk = "{\"lead\":\"" + nur + "\",\"ids\":[" + String.join(",", ids)
                + ",\"01900000-0000-7000-8000-000000000000\"]}";

        var given = head("/caseload/assignment", bulk).expect(200).json();

        assertThat(given.get("done").size()).isEqualTo(3);
        assertThat(given.get("refused").get(0).get("key").asString()).isEqualTo("problem.not-found");
        assertThat(desk(nur).get("mine").asInt()).isEqualTo(3);
        assertThat(desk(nur).get("unread").asInt()).isEqualTo(3);
        var over = "{\"from\":\"" + nur + "\",\"to\":\"" + guli + "\"}";
        api.post("/caseload/hand-over", over, "Authorization", as("somebody")).expect(403);

        var handed = head("/caseload/hand-over", over).expect(200).json();

        assertThat(handed.get("done").size()).isEqualTo(3);
        assertThat(handed.get("left").asInt()).isZero();
        assertThat(desk(nur).get("mine").asInt()).isZero();
        assertThat(references("?assignee=" + guli, "boss")).hasSize(3);
        assertThat(references("?assignee=" + guli + "&open=true", "boss")).hasSize(3);
    }

    @Test
    void whatWasHandedOverIsTakenBackExactlyByWhoDidItWithinADayAndNotOverSomebodyElsesChange() {
        var nur = "nur" + Api.key();
        var guli = "guli" + Api.key();
        var one = fileOne("other");
        var two = fileOne("other");
        move(
                        one,
                        "assignment",
                        "{\"lead\":\"" + nur + "\",\"others\":[\"" + guli + "\"],\"reason\":\"Забон медонад\"}",
                        "boss",
                        "ombudsman.head")
                .expect(200);
        move(two, "assignment", "{\"lead\":\"" + nur + "\"}", "boss", "ombudsman.head")
                .expect(200);
        var ids = "[\"" + one.id() + "\",\"" + two.id() + "\"]";
        var over = "{\"from\":\"" + nur + "\",\"to\":\"" + guli + "\",\"ids\":" + ids + ",\"reason\":\"Рухсатӣ\"}";
        api.post("/caseload/hand-over", over, "Authorization", as(nur)).expect(200);
        assertThat(desk(guli).get("mine").asInt()).isEqualTo(2);
        // Somebody else gives one of them on meanwhile.
        move(two, "assignment", "{\"lead\":\"somebody\"}", guli).expect(200);

        var undone = api.post("/caseload/assignment/undo", "{\"ids\":" + ids + "}", "Authorization", as(nur))
                .expect(200)
                .json();

        assertThat(undone.get("done").size()).isOne();
        assertThat(undone.get("refused").get(0).get("key").asString()).isEqualTo("assignment.nothing-to-undo");
        var staff = api.get("/complaints/" + one.id(), "Authorization", as(nur))
                .json()
                .get("staff");
        assertThat(staff.get("lead").asString()).isEqualTo(nur);
        assertThat(staff.get("others").toString()).isEqualTo("[\"" + guli + "\"]");
        assertThat(staff.get("openTo").asString()).isEqualTo("anybody");
        var told = api.get("/complaints/" + one.id(), "Authorization", as(nur))
                .json()
                .get("timeline")
                .toString();
        assertThat(told).contains("Забон медонад", "Рухсатӣ", "assignment_undone");
        assertThat(api.get("/complaints/mine", "Receipt-Code", one.code()).text())
                .doesNotContain("Рухсатӣ", "assign");
        var handed = api.post(
                        "/caseload/hand-over", over.replace(",\"" + two.id() + "\"", ""), "Authorization", as(nur))
                .expect(200)
                .json();
        assertThat(handed.get("done").size()).isOne();
    }

    @Test
    void urgentComplaintsComeFirstAndPagesLoseNothing() {
        var urgent = fileOne("violence").reference();
        var later = fileOne("other").reference();
        var all = new ArrayList<String>();
        var next = "";
        do {
            var page = api.get("/caseload?size=7&after=" + next, "Authorization", Api.officer())
                    .expect(200)
                    .json();
            page.get("items").forEach(item -> all.add(item.get("reference").asString()));
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());

        assertThat(all).doesNotHaveDuplicates().contains(urgent, later);
        assertThat(all.indexOf(urgent)).isLessThan(all.indexOf(later));
        assertThat(references("?urgent=true&size=100", "boss")).contains(urgent).doesNotContain(later);
        assertThat(references("?due=due_soon&size=100&sort=dueOn", "boss")).contains(urgent);
    }

    @Test
    void theSecondOfTwoOfficersSeesWhatTheFirstChangedAndLosesNoWord() {
        var one = fileOne("other");
        var seen = etag(one, "nur");
        api.post(
                        "/complaints/" + one.id() + "/refusal",
                        "{\"ground\":\"repeated\",\"explanation\":\"Такрор аст\"}",
                        "Authorization",
                        as("guli"),
                        "If-Match",
                        seen)
                .expect(200);

        var stale = api.post(
                        "/complaints/" + one.id() + "/admission", "{}", "Authorization", as("nur"), "If-Match", seen)
                .expect(412);

        assertThat(stale.header("ETag")).isEqualTo(etag(one, "nur"));
        assertThat(stale.json().get("key").asString()).isEqualTo("stale.version");
        assertThat(stale.json().get("current").get("stage").asString()).isEqualTo("not_admitted");
        var changes = stale.json().get("changes");
        assertThat(changes.size()).isOne();
        assertThat(changes.get(0).get("code").asString()).isEqualTo("not_admitted");
        assertThat(changes.get(0).get("by").asString()).isEqualTo("guli");
        assertThat(changes.get(0).get("words").asString()).isEqualTo("Такрор аст");
    }

    private record Case(String id, String reference, String code) {}

    private Case fileOne(String category) {
        var filed = api.file(Bodies.filing().with("category", category).json(), Api.key())
                .expect(201)
                .json();
        var reference = filed.get("reference").asString();
        var id = api.get("/caseload?reference=" + reference, "Authorization", Api.officer())
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        return new Case(id, reference, filed.get("receiptCode").asString());
    }

    private Api.Answer move(Case one, String step, String body, String person) {
        return move(one, step, body, person, "ombudsman.officer");
    }

    private Api.Answer move(Case one, String step, String body, String person, String role) {
        return api.post(
                "/complaints/" + one.id() + "/" + step,
                body,
                "Authorization",
                TestTokens.with(role).person(person).bearer(),
                "If-Match",
                etag(one, person));
    }

    private Api.Answer head(String path, String body) {
        return api.post(
                path,
                body,
                "Authorization",
                TestTokens.with("ombudsman.head").person("boss").bearer());
    }

    private String etag(Case one, String person) {
        return api.get("/complaints/" + one.id(), "Authorization", as(person))
                .expect(200)
                .header("ETag");
    }

    private JsonNode desk(String person) {
        return api.get("/desk", "Authorization", as(person)).expect(200).json();
    }

    private List<String> references(String query, String person) {
        var found = new ArrayList<String>();
        api.get("/caseload" + query, "Authorization", as(person))
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> found.add(item.get("reference").asString()));
        return found;
    }

    private static String as(String person) {
        return TestTokens.with("ombudsman.officer").person(person).bearer();
    }
}
