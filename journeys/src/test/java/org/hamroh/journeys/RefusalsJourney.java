package org.hamroh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whoever has no business with a case is told nothing, at every endpoint that the service itself says it has. */
@Order(40)
@ExtendWith(SharedPlatform.class)
final class RefusalsJourney {

    /** What anybody may call; each proves the right to a case by a code in a header, if it concerns one. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "GET /openapi",
            "POST /uploads",
            "DELETE /uploads/{id}",
            "POST /complaints",
            "POST /complaints/check",
            "PUT /drafts/{id}",
            "GET /drafts/{id}",
            "DELETE /drafts/{id}");

    private static final Set<String> BY_CODE = Set.of(
            "POST /complaints/mine/pass",
            "GET /complaints/mine",
            "POST /complaints/mine/messages",
            "GET /complaints/mine/attachments/{id}");

    /** Also what says only that a body is not as it should be: bodies that would be carried out are tried by the services' tests. */
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 422);

    private static final String CANARY = "Канарейка дар парвандаи бегона";

    private final Platform platform;
    private final Api api;

    RefusalsJourney(Platform platform) {
        this.platform = platform;
        this.api = Api.of(platform);
    }

    @Test
    void everyEndpointForOfficersRefusesEverybodyElse() {
        var theirs = theirCase();
        var strangers = new TreeMap<String, Supplier<List<String>>>();
        strangers.put("nobody signed in", () -> List.of());
        for (String person : List.of(
                "officer@ombudsman-ru.example",
                "officer@ombudsman-sve.example",
                "coordinator@health.example",
                "member@coordination.example",
                "counsellor@surkhob.example",
                "nobody@platform.example",
                "admin@platform.example")) {
            Supplier<String> bearer = SignIn.lasting(platform, person);
            strangers.put(person, () -> List.of("Authorization", bearer.get()));
        }
        var now = Clock.systemUTC().instant();
        String issuer = platform.address() + "/id";
        var own = ForgedToken.withKeyOf(platform);
        var stranger = ForgedToken.withStrangersKey(ForgedToken.keyIdOf(platform));
        var officer = ForgedToken.officer(issuer, now);
        strangers.put(
                "expired token",
                () -> List.of(
                        "Authorization", own.bearer(ForgedToken.officer(issuer, now.minus(Duration.ofMinutes(20))))));
        strangers.put("forged token", () -> List.of("Authorization", stranger.bearer(officer)));
        strangers.put("unsigned token", () -> List.of("Authorization", ForgedToken.unsigned(officer)));
        strangers.put(
                "token for another audience",
                () -> List.of("Authorization", own.bearer(with(officer, "aud", List.of("x")))));
        strangers.put(
                "token of another issuer",
                () -> List.of("Authorization", own.bearer(with(officer, "iss", "http://elsewhere"))));
        strangers.put(
                "officer's role, other office",
                () -> List.of("Authorization", own.bearer(with(officer, "org", "ombudsman-ru"))));
        strangers.put("receipt code as a key", () -> List.of("Receipt-Code", theirs.receipt.code()));

        // The matrix proves nothing unless the right token opens what the others do not.
        assertThat(api.get("/api/ombudsman/complaints/" + theirs.id, "Authorization", own.bearer(officer))
                        .expect(200)
                        .text())
                .contains(CANARY);

        var opened = new ArrayList<String>();
        int tried = 0;
        for (String operation : operations()) {
            if (FOR_EVERYBODY.contains(operation) || operation.contains("/complaints/mine")) {
                continue;
            }
            // What is open to others than the office, and to whom, stands in the services' access tables and is tried
            // there.
            boolean ofTheOffice = operation.contains("/complaints/{id}") || operation.contains("/caseload");
            for (var who : strangers.entrySet()) {
                Api.Answer answer = call(operation, theirs, who.getValue().get());
                tried++;
                if ((ofTheOffice && !REFUSED.contains(answer.status()))
                        || answer.text().contains(CANARY)) {
                    opened.add(operation + " for " + who.getKey() + ": " + answer.status());
                }
            }
        }
        assertThat(opened).isEmpty();
        assertThat(tried).isGreaterThan(100);
        System.out.println("Refusals: " + tried + " calls of " + strangers.size() + " strangers, none answered");
    }

    @Test
    void aForeignCaseLooksLikeNone() {
        var theirs = theirCase();
        String counterpart = SignIn.bearer(platform, "officer@ombudsman-sve.example");
        var foreign = api.get("/api/ombudsman/complaints/" + theirs.id, "Authorization", counterpart);
        var none =
                api.get("/api/ombudsman/complaints/0199f000-0000-7000-8000-00000000ffff", "Authorization", counterpart);
        assertThat(foreign.status()).isEqualTo(none.status());
        assertThat(foreign.text().replace(theirs.id, "…"))
                .isEqualTo(none.text().replace("0199f000-0000-7000-8000-00000000ffff", "…"));
    }

    @Test
    void theCodeOfAnotherCaseOpensNothing() {
        var theirs = theirCase();
        var mine = Complainant.file(api, Complainant.anonymous("Парвандаи худам, на аз дигарон."));
        String foreign = "/api/ombudsman/complaints/mine/attachments/" + theirs.attachment;
        assertThat(api.get(foreign, "Receipt-Code", theirs.receipt.code()).status())
                .isEqualTo(200);
        assertThat(api.get(foreign, "Receipt-Code", mine.code()).status()).isEqualTo(404);
        assertThat(api.get("/api/ombudsman/complaints/mine", "Receipt-Code", mine.code())
                        .text())
                .contains(mine.reference())
                .doesNotContain(theirs.receipt.reference());
        for (String operation : BY_CODE) {
            for (List<String> proof : List.of(
                    List.<String>of(),
                    List.of("Receipt-Code", "0000 0000 0000 0000 0000 0000"),
                    List.of("Receipt-Code", oneDigitOff(theirs.receipt.code())),
                    List.of("Receipt-Code", theirs.receipt.reference()),
                    List.of("Case-Pass", "not-a-pass"))) {
                Api.Answer answer = call(operation, theirs, proof);
                assertThat(answer.status()).as(operation + " with " + proof).isIn(400, 401, 403, 404);
                assertThat(answer.text()).doesNotContain(CANARY).doesNotContain(theirs.receipt.reference());
            }
        }
    }

    @Test
    void countsAreForTheGroupAndTheOfficeOnly() {
        for (String person : List.of(
                "nobody@platform.example",
                "officer@ombudsman-ru.example",
                "admin@platform.example",
                "recorder@screening.example")) {
            String bearer = SignIn.bearer(platform, person);
            assertThat(api.get("/api/coordination/complaint-counts", "Authorization", bearer)
                            .status())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(api.get("/api/coordination/complaint-counts").status()).isEqualTo(401);
        String member = SignIn.bearer(platform, "member@coordination.example");
        assertThat(api.get("/api/coordination/complaint-counts", "Authorization", member)
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/coordination/dead-letters", "Authorization", member)
                        .status())
                .isEqualTo(403);
        assertThat(api.send("POST", "/api/coordination/dead-letters/x/redrive", "Authorization", member)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/api/ombudsman/actuator/health",
                "/api/ombudsman/actuator/health/readiness",
                "/api/coordination/actuator",
                "/id/actuator/health",
                "/api/ombudsman/%61ctuator/health",
                "/api/ombudsman/complaints/../actuator/health",
                "/api/ombudsman/complaints/%2e%2e/actuator/health",
                "/api/ombudsman//actuator/health",
                "/api/ombudsman/;x=1/actuator/health",
                "/api/ombudsman/ACTUATOR/health"
            })
    void nobodySeesTheInsideThroughTheDoor(String path) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("\"UP\"").doesNotContain("\"status\":\"");
    }

    @Test
    void aCodeOfTheIssuerIsGoodOnceAndOnlyForWhoAskedForIt() {
        var signIn = new SignIn(platform);
        String code = signIn.code("officer@ombudsman.example");
        assertThat(signIn.redeem(code, "not-the-verifier-not-the-verifier-not-the-verifier")
                        .status())
                .isEqualTo(400);

        var again = new SignIn(platform);
        String used = again.code("officer@ombudsman.example");
        again.redeem(used, again.verifier()).expect(200);
        Api.Answer replayed = again.redeem(used, again.verifier());
        assertThat(replayed.status()).isEqualTo(400);
        assertThat(replayed.text()).contains("invalid_grant").doesNotContain("access_token");

        var answer = again.get(platform.at(again.authorizeAddress(false)));
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
        var elsewhere =
                again.get(platform.at(again.authorizeAddress(true).replace("redirect_uri=http", "redirect_uri=https")));
        assertThat(elsewhere.headers().firstValue("Location").orElse("")).doesNotStartWith("https");
    }

    private record Theirs(Complainant.Receipt receipt, String id, String attachment) {}

    private Theirs theirCase() {
        JsonNode stored = api.upload("t.jpg", "image/jpeg", Photo.ofTimesheet())
                .expect(201)
                .json();
        var filing = Complainant.filing(Complainant.confide(CANARY));
        filing.put(
                "uploads",
                List.of(Map.of(
                        "id",
                        stored.required("id").asString(),
                        "key",
                        stored.required("key").asString())));
        var receipt = Complainant.file(api, Api.JSON.writeValueAsString(filing));
        var office = Office.at(platform);
        String id = office.caseOf(receipt.reference());
        JsonNode whole = office.get("/api/ombudsman/complaints/" + id).json();
        return new Theirs(
                receipt, id, whole.required("attachments").get(0).required("id").asString());
    }

    private Set<String> operations() {
        return OpenApi.operations(api.get("/api/ombudsman/openapi").expect(200).json());
    }

    private Api.Answer call(String operation, Theirs theirs, List<String> headers) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = "/api/ombudsman"
                + operation
                        .substring(operation.indexOf(' ') + 1)
                        .replace("{attachment}", theirs.attachment)
                        .replace("{aid}", theirs.attachment)
                        .replace("attachments/{id}", "attachments/" + theirs.attachment)
                        .replace("{id}", theirs.id);
        var all = new ArrayList<>(headers);
        if (method.equals("GET")) {
            return api.get(path, all.toArray(String[]::new));
        }
        all.addAll(List.of("Idempotency-Key", Api.key(), "If-Match", "\"0\""));
        if (!method.equals("POST")) {
            return api.send(method, path, all.toArray(String[]::new));
        }
        String json = "{\"text\":\"x\",\"ground\":\"repeated\",\"outcome\":\"mediated\",\"explanation\":\"x\"}";
        return api.post(
                path,
                operation.endsWith("messages") ? "{\"text\":\"x\"}" : body(operation, json),
                all.toArray(String[]::new));
    }

    private static String body(String operation, String otherwise) {
        if (operation.endsWith("refusal")) {
            return "{\"ground\":\"repeated\",\"explanation\":\"x\"}";
        }
        if (operation.endsWith("closing")) {
            return "{\"outcome\":\"mediated\",\"explanation\":\"x\"}";
        }
        return operation.endsWith("admission") ? "{}" : otherwise;
    }

    /** The same code with its last secret digit changed; the check digits no longer fit either. */
    private static String oneDigitOff(String code) {
        int place = code.length() - 4;
        char other = code.charAt(place) == '9' ? '0' : (char) (code.charAt(place) + 1);
        return code.substring(0, place) + other + code.substring(place + 1);
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var changed = new TreeMap<>(claims);
        changed.put(name, value);
        return changed;
    }
}
