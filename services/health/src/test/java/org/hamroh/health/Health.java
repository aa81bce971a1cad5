package org.hamroh.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hamroh.kernel.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** What people of the programme do with the service, by its interface. */
public record Health(Api api) {
    public static final String POINT_ORGANISATION = "screening-khujand";

    public Health(int port) {
        this(new Api(port));
    }

    public static String recorder() {
        return TestTokens.with("health.recorder")
                .of(POINT_ORGANISATION, "screening-point")
                .bearer();
    }

    public static String ministry() {
        return TestTokens.with("health.coordinator")
                .of("health-tj", "health-ministry")
                .bearer();
    }

    public static String partner() {
        return TestTokens.with("coordination.member")
                .of("coordination-tj", "coordination")
                .bearer();
    }

    /** Opens a point; its id. */
    public String point(String organisation, String place) {
        Api.Answer answer = api.post(
                "/points",
                ministry(),
                """
                {"organisation":"%s","place":"%s","kind":"clinic","names":{"en":"Clinic","tg":"Дармонгоҳ"},
                 "address":"12 Lenin street","hours":{"en":"8 to 17"},"languages":["tg","ru"],
                 "programmes":["hiv","tuberculosis","syphilis","sti","viral_hepatitis"]}""".formatted(organisation, place),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    /** Records a visit; the ids of its screenings. */
    public JsonNode record(String body) {
        return record(body, UUID.randomUUID().toString());
    }

    public JsonNode record(String body, String key) {
        Api.Answer answer = api.post("/screenings", recorder(), body, "Idempotency-Key", key);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("screenings");
    }

    public JsonNode coverage(String query) {
        Api.Answer answer = api.get("/coverage?" + query, ministry());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** One line of a list. */
    public static JsonNode line(JsonNode lines, String code) {
        for (JsonNode each : lines) {
            if (each.get("code").asString().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no " + code + " in " + lines);
    }
}
