package org.hamroh.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an office keeps for its own use: filters of one's own, and templates that only its head writes. */
@EmbeddedOmbudsman
class OfficersComfortTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void speak() {
        api = new Api(port);
    }

    @Test
    void aFilterIsKeptOnceRenamedAndDeletedAndNobodyElseSeesIt() {
        var nur = officer("nur" + Api.key());
        var key = Api.key();
        var body = "{\"name\":\"Таъҷилӣ\",\"query\":{\"urgent\":\"true\",\"assignee\":\"me\",\"open\":\"true\"}}";

        filters("POST", "", body, nur, "Idempotency-Key", key).expect(201);
        var kept = filters("POST", "", body, nur, "Idempotency-Key", key).expect(201);

        assertThat(kept.json().get("items").size()).isOne();
        var id = kept.json().get("items").get(0).get("id").asString();
        filters("POST", "", body, nur, "Idempotency-Key", Api.key()).expect(422);
        filters("PUT", "/" + id, "{\"name\":\"Дигар\"}", officer("guli" + Api.key()), "If-Match", kept.header("ETag"))
                .expect(404);
        var renamed = filters("PUT", "/" + id, "{\"name\":\"Фаврӣ\"}", nur, "If-Match", kept.header("ETag"))
                .expect(200);
        assertThat(renamed.json().get("items").get(0).get("name").asString()).isEqualTo("Фаврӣ");
        assertThat(renamed.json()
                        .get("items")
                        .get(0)
                        .get("query")
                        .get("assignee")
                        .asString())
                .isEqualTo("me");
        filters("DELETE", "/" + id, "", nur, "If-Match", kept.header("ETag")).expect(412);
        var gone = filters("DELETE", "/" + id, "", nur, "If-Match", renamed.header("ETag"))
                .expect(200);
        assertThat(gone.json().get("items").size()).isZero();
    }

    @Test
    void aFilterThatAsksForNothingTheListKnowsIsRefused() {
        var nur = officer("nur" + Api.key());
        for (var query : new String[] {"{}", "{\"$where\":\"1\"}", "{\"stage\":{\"$ne\":1}}", "{\"stage\":\"a$b{\"}"}) {
            var answer =
                    filters("POST", "", "{\"name\":\"x\",\"query\":" + query + "}", nur, "Idempotency-Key", Api.key());
            assertThat(answer.status()).as(query).isBetween(400, 422);
        }
    }

    @Test
    void theHeadWritesTemplatesAndEveryEditionIsKept() {
        var head = TestTokens.with("ombudsman.head").person("boss").bearer();
        var nur = officer("nur");
        var shipped =
                api.get("/templates", "Authorization", nur).expect(200).json().get("items");
        assertThat(shipped.size()).isGreaterThan(9);

        templates("POST", "", words("Савол {reference}"), nur, "Idempotency-Key", Api.key())
                .expect(403);
        templates("POST", "", words("Савол {name}"), head, "Idempotency-Key", Api.key())
                .expect(422);
        var key = Api.key();
        var added = templates("POST", "", words("Савол {reference}"), head, "Idempotency-Key", key)
                .expect(201);
        var id = added.json().get("id").asString();
        assertThat(templates("POST", "", words("Савол {reference}"), head, "Idempotency-Key", key)
                        .expect(201)
                        .json()
                        .get("id")
                        .asString())
                .isEqualTo(id);

        var changed = templates("PUT", "/" + id, words("Саволи дигар"), head, "If-Match", added.header("ETag"))
                .expect(200);
        assertThat(changed.json().get("editions").size()).isEqualTo(2);
        assertThat(changed.json().get("editions").get(0).get("texts").get("tg").asString())
                .isEqualTo("Савол {reference}");
        templates("PUT", "/" + id, words("Саволи сеюм"), head, "If-Match", added.header("ETag"))
                .expect(412);

        var withdrawn = templates("POST", "/" + id + "/withdrawal", "", head, "If-Match", changed.header("ETag"))
                .expect(200);
        assertThat(listed(nur, id).get("withdrawn").asBoolean()).isTrue();
        templates("DELETE", "/" + id + "/withdrawal", "", head, "If-Match", withdrawn.header("ETag"))
                .expect(200);
        assertThat(listed(nur, id).get("withdrawn").asBoolean()).isFalse();
    }

    private JsonNode listed(String officer, String id) {
        for (var each : api.get("/templates", "Authorization", officer).json().get("items")) {
            if (each.get("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no template " + id);
    }

    private static String words(String text) {
        var each = new java.util.TreeMap<String, String>();
        for (var language : new String[] {"tg", "ru", "en", "uz", "ky"}) {
            each.put(language, text);
        }
        return JSON.writeValueAsString(Map.of("purpose", "question", "names", each, "texts", each));
    }

    private Api.Answer filters(String method, String path, String body, String as, String header, String value) {
        return send(method, "/caseload/filters" + path, body, as, header, value);
    }

    private Api.Answer templates(String method, String path, String body, String as, String header, String value) {
        return send(method, "/templates" + path, body, as, header, value);
    }

    private Api.Answer send(String method, String path, String body, String as, String header, String value) {
        return api.send(
                method,
                path,
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Authorization",
                as,
                "Content-Type",
                "application/json",
                header,
                value);
    }

    private static String officer(String person) {
        return TestTokens.with("ombudsman.officer").person(person).bearer();
    }
}
