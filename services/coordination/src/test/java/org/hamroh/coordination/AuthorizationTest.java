package org.hamroh.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** What the service says to those it refuses, and to whom it opens its counts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmbeddedEngines.class)
class AuthorizationTest {
    private static final String COUNTS = "GET /complaint-counts";
    private static final String LETTERS = "GET /dead-letters";
    private static final String AUDIT = "GET /audit";
    private static final String EXPORT = "GET /audit/export";
    private static final String REDRIVE = "POST /dead-letters/{id}/redrive";
    private static final String REDRIVE_ALL = "POST /dead-letters/redrive";
    private static final String DISCARD = "POST /dead-letters/{id}/discard";
    private static final String EVENTS = "GET /events";

    /** What the service answers to those who may. */
    private static final Map<String, Integer> ALLOWED = Map.of(
            COUNTS,
            200,
            LETTERS,
            200,
            REDRIVE,
            404,
            REDRIVE_ALL,
            200,
            DISCARD,
            404,
            EVENTS,
            200,
            AUDIT,
            200,
            EXPORT,
            200);

    private static final TestTokens MEMBER =
            TestTokens.with("coordination.member").of("coordination-tj", "coordination");

    @LocalServerPort
    private int port;

    static Stream<Arguments> callers() {
        TestTokens admin = TestTokens.with("admin").of("platform", "platform");
        return Stream.of(
                        // who, token, may read counts, is the administrator
                        row("member", MEMBER, true, false),
                        row("secretary", role("coordination.secretary", "coordination"), true, false),
                        row("officer", TestTokens.with("ombudsman.officer"), true, false),
                        row("head", TestTokens.with("ombudsman.head"), true, false),
                        row("administrator", admin, false, true),
                        row("member's role elsewhere", role("coordination.member", "lender"), false, false),
                        row("officer's role abroad", role("ombudsman.officer", "counterpart"), false, false),
                        row("officer's role in coordination", role("ombudsman.officer", "coordination"), false, false),
                        row("counterpart", role("counterpart.officer", "counterpart"), false, false),
                        row("health coordinator", role("health.coordinator", "health-ministry"), false, false),
                        row("recorder", role("health.recorder", "screening-point"), false, false),
                        row("lender", role("loans.officer", "lender"), false, false),
                        row("counsellor", role("centre.counsellor", "support-centre"), false, false),
                        row("editor", role("content.editor", "platform"), false, false),
                        row("nobody", TestTokens.with().of("platform", "platform"), false, false))
                .flatMap(Stream::of);
    }

    static Stream<Arguments> strangers() {
        TestTokens all = TestTokens.with("admin", "coordination.member").of("coordination-tj", "coordination");
        return Stream.of(
                Arguments.of("no token", ""),
                Arguments.of("forged", all.forgedByStranger().bearer()),
                Arguments.of("unsigned", all.unsigned()),
                Arguments.of("stale", all.expired().bearer()),
                Arguments.of("other audience", all.forAudience("elsewhere").bearer()),
                Arguments.of(
                        "other issuer", all.from("https://elsewhere.example").bearer()),
                Arguments.of("not a token", "Bearer hello"),
                Arguments.of("basic", "Basic YWRtaW46YWRtaW4="));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("callers")
    void roleAndOrganisationDecide(String who, String operation, String token, boolean allowed) {
        Api.Answer answer = call(operation, token);

        assertThat(answer.status()).isEqualTo(allowed ? ALLOWED.getOrDefault(operation, 0) : 403);
        if (!allowed) {
            assertThat(answer.json().get("key").asString()).isEqualTo("problem.forbidden");
            assertThat(answer.json().has("rows")).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void tokensThatTheIssuerDidNotGiveForThisAreRefusedEverywhere(String what, String token) {
        for (String operation : ALLOWED.keySet()) {
            Api.Answer answer = call(operation, token);

            assertThat(answer.status()).as(operation).isEqualTo(401);
            assertThat(answer.json().get("key").asString()).isEqualTo("problem.sign-in");
        }
    }

    @Test
    void whatIsNotThereAsksForATokenFirst() {
        assertThat(new Api(port).get("/actuator/env", null).status()).isEqualTo(401);
        assertThat(new Api(port).get("/nothing", null).status()).isEqualTo(401);
        assertThat(new Api(port).get("/openapi.yaml", null).status()).isEqualTo(401);
        assertThat(new Api(port).get("/nothing", MEMBER.bearer()).status()).isEqualTo(404);
        assertThat(new Api(port).get("/actuator/health/readiness", null).status())
                .isEqualTo(200);
    }

    @Test
    void theInterfaceDescribesItselfToEverybody() {
        Api.Answer answer = new Api(port).get("/openapi", null);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode operation = answer.json().get("paths").get("/complaint-counts").get("get");
        assertThat(operation
                        .get("parameters")
                        .valueStream()
                        .map(parameter -> parameter.get("name").asString()))
                .containsExactly("from", "until");
        assertThat(answer.json().get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/complaint-counts",
                        "/dead-letters",
                        "/dead-letters/redrive",
                        "/dead-letters/{id}/redrive",
                        "/dead-letters/{id}/discard",
                        "/events",
                        "/audit",
                        "/audit/export");
        assertThat(answer.json().at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    private static TestTokens role(String role, String organisationType) {
        return TestTokens.with(role).of(organisationType + "-tj", organisationType);
    }

    private static Arguments[] row(String who, TestTokens token, boolean counts, boolean administrator) {
        return new Arguments[] {
            Arguments.of(who, COUNTS, token.bearer(), counts),
            Arguments.of(who, LETTERS, token.bearer(), administrator),
            Arguments.of(who, REDRIVE, token.bearer(), administrator),
            Arguments.of(who, REDRIVE_ALL, token.bearer(), administrator),
            Arguments.of(who, DISCARD, token.bearer(), administrator),
            Arguments.of(who, EVENTS, token.bearer(), administrator),
            Arguments.of(who, AUDIT, token.bearer(), administrator),
            Arguments.of(who, EXPORT, token.bearer(), administrator)
        };
    }

    private Api.Answer call(String operation, String token) {
        String[] parts = operation.split(" ", 2);
        String body = operation.equals(DISCARD) ? "{\"reason\":\"a test\"}" : "";
        return new Api(port)
                .call(parts[0], parts[1].replace("{id}", "none-0-1"), token.isEmpty() ? null : token, "en", body);
    }
}
