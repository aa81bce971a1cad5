package org.hamroh.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tries every operation as everybody. An operation that stands in no row fails. */
@EmbeddedOmbudsman
class AccessMatrixTest {
    private static final String NOBODY = "01900000-0000-7000-8000-000000000000";
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

    /** To whom an operation is open. */
    private enum Open {
        EVERYBODY,
        COMPLAINANT,
        OFFICE_CASE,
        OFFICE_LIST,
        OFFICE_AND_COORDINATION,
        ADMIN
    }

    private static final Map<String, Open> TABLE = Map.ofEntries(
            Map.entry("POST /uploads", Open.EVERYBODY),
            Map.entry("DELETE /uploads/{id}", Open.EVERYBODY),
            Map.entry("POST /complaints", Open.EVERYBODY),
            Map.entry("POST /complaints/check", Open.EVERYBODY),
            Map.entry("PUT /drafts/{id}", Open.EVERYBODY),
            Map.entry("GET /drafts/{id}", Open.EVERYBODY),
            Map.entry("DELETE /drafts/{id}", Open.EVERYBODY),
            Map.entry("GET /openapi", Open.EVERYBODY),
            Map.entry("POST /complaints/mine/pass", Open.COMPLAINANT),
            Map.entry("GET /complaints/mine", Open.COMPLAINANT),
            Map.entry("POST /complaints/mine/messages", Open.COMPLAINANT),
            Map.entry("POST /complaints/mine/withdrawal", Open.COMPLAINANT),
            Map.entry("GET /complaints/mine/attachments/{id}", Open.COMPLAINANT),
            Map.entry("GET /caseload", Open.OFFICE_LIST),
            Map.entry("GET /caseload/search", Open.OFFICE_LIST),
            Map.entry("GET /statistics", Open.OFFICE_AND_COORDINATION),
            Map.entry("GET /statistics/public", Open.EVERYBODY),
            Map.entry("GET /complaints/{id}", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/admission", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/review", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/investigation", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/question", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/body-question", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/resumption", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/resolution", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/confirmation", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/return", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/reopening", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/refusal", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/closing", Open.OFFICE_CASE),
            Map.entry("POST /complaints/{id}/messages", Open.OFFICE_CASE),
            Map.entry("GET /complaints/{id}/attachments/{attachment}", Open.OFFICE_CASE),
            Map.entry("GET /dead-letters", Open.ADMIN),
            Map.entry("POST /dead-letters/{id}/redrive", Open.ADMIN));

    private static final Map<String, String> JSON_BODIES = Map.of(
            "/question", "{\"text\":\"Савол\"}",
            "/body-question", "{\"body\":\"prosecutor\"}",
            "/resolution", "{\"outcome\":\"mediated\",\"explanation\":\"Созиш\"}",
            "/return", "{\"reason\":\"Аз нав\"}",
            "/reopening", "{\"reason\":\"Далели нав\"}",
            "/refusal", "{\"ground\":\"repeated\",\"explanation\":\"Такрор\"}",
            "/closing", "{\"outcome\":\"mediated\",\"explanation\":\"Созиш\"}",
            "/messages", "{\"text\":\"Савол\"}");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Api api;

    private record Case(String id, String code, String attachment) {}

    @BeforeEach
    void speak() {
        api = new Api(port);
    }

    @Test
    void everyOperationStandsInTheTable() {
        var operations = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            var ours = handler.getBeanType().getName().startsWith("org.hamroh");
            info.getPatternValues()
                    .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> {
                        if (ours || path.equals("/openapi")) {
                            operations.add(method + " " + path);
                        }
                    }));
        });
        assertThat(operations).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    }

    @Test
    void withoutAGoodTokenNothingButThePublicPartAnswers() {
        var target = file("RU-SVE");
        var good = TestTokens.with("ombudsman.officer", "ombudsman.head", "admin");
        var bad = new TreeMap<String, String[]>(Map.of(
                "no token", new String[0],
                "forged", authorized(good.forgedByStranger().bearer()),
                "expired", authorized(good.expired().bearer()),
                "wrong audience", authorized(good.forAudience("other").bearer()),
                "wrong issuer", authorized(good.from("http://evil.example/id").bearer()),
                "unsigned", authorized(good.unsigned()),
                "a pass and a code", new String[] {"Case-Pass", pass(target), "Receipt-Code", target.code()}));
        protectedOperations()
                .forEach((operation, open) -> bad.forEach((name, headers) -> {
                    var answer = call(operation, target, headers);
                    assertThat(answer.status())
                            .as("%s with %s", operation, name)
                            .isEqualTo(401);
                }));
    }

    @Test
    void aCaseIsThereForItsOfficeAndForNobodyElse() {
        var operations = protectedOperations();
        operations.values().removeIf(open -> open != Open.OFFICE_CASE);
        operations.keySet().forEach(operation -> {
            for (var role : OFFICES_ROLES) {
                var answer = call(
                        operation,
                        file("RU-SVE"),
                        authorized(TestTokens.with(role).bearer()));
                assertThat(answer.status()).as("%s as %s", operation, role).isIn(200, 201, 409);
            }
            var target = file("RU-SVE");
            strangers().forEach((name, token) -> {
                var foreign = call(operation, target, authorized(token));
                var missing = call(operation, new Case(NOBODY, "", NOBODY), authorized(token));
                assertThat(foreign.status()).as("%s as %s", operation, name).isEqualTo(404);
                assertThat(foreign.text().replace(target.id(), NOBODY).replace(target.attachment(), NOBODY))
                        .as("%s as %s", operation, name)
                        .isEqualTo(missing.text());
            });
        });
    }

    @Test
    void theListIsThereForTheOfficeAndForNobodyElse() {
        file("RU-SVE");
        for (var list : List.of("/caseload", "/caseload/search?words=three")) {
            for (var role : OFFICES_ROLES) {
                api.get(list, authorized(TestTokens.with(role).bearer())).expect(200);
            }
            strangers().forEach((name, token) -> {
                var answer = api.get(list, authorized(token));
                if (name.equals("outside the place")) {
                    assertThat(answer.json().get("items").size()).isZero();
                } else {
                    assertThat(answer.status()).as(name).isEqualTo(403);
                }
            });
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
    void deadLettersAreTheAdministrators() {
        for (var role : all(OFFICES_ROLES, OTHER_ROLES)) {
            var token = authorized(TestTokens.with(role).bearer());
            boolean admin = role.equals("admin");
            assertThat(api.get("/dead-letters", token).status()).as(role).isEqualTo(admin ? 200 : 403);
            assertThat(api.post("/dead-letters/nothing/redrive", "", token).status())
                    .as(role)
                    .isEqualTo(admin ? 404 : 403);
        }
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
            assertThat(api.post("/complaints/mine/withdrawal", "{}", headers).status())
                    .isEqualTo(404);
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

    private Map<String, Open> protectedOperations() {
        var operations = new TreeMap<>(TABLE);
        operations.values().removeIf(open -> open == Open.EVERYBODY || open == Open.COMPLAINANT);
        return operations;
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

    private Case file(String region) {
        var upload = api.upload("a.png", Pictures.drawn("png")).expect(201).json();
        var body = Bodies.filing()
                .with("region", region)
                .attaching(upload.get("id").asString(), upload.get("key").asString());
        var filed = api.file(body.json(), Api.key()).expect(201).json();
        var found = api.get("/caseload?reference=" + filed.get("reference").asString(), authorized(Api.officer()))
                .json()
                .get("items")
                .get(0);
        return new Case(
                found.get("id").asString(),
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

    private Api.Answer call(String operation, Case target, String... headers) {
        var parts = operation.split(" ", 2);
        var path = parts[1].replace("{id}", target.id()).replace("{attachment}", target.attachment());
        if (parts[0].equals("GET")) {
            return api.get(path, headers);
        }
        var body = JSON_BODIES.getOrDefault(path.substring(path.lastIndexOf('/')), "{}");
        return api.post(path, body, Api.with(headers, "If-Match", "\"0\"", "Idempotency-Key", Api.key()));
    }

    private static String[] authorized(String token) {
        return new String[] {"Authorization", token};
    }

    private static List<String> all(List<String> some, List<String> more) {
        var both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }
}
