package org.hamroh.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hamroh.kernel.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** What the people of a lender do, over HTTP. */
public record Lender(Api api, String organisation) {
    public static final String PRODUCT = """
            {"names":{"tg":"Қарз","ru":"Заём","en":"Loan","uz":"Qarz (sinov)","ky":"Карыз"},"least":"500","most":"20000",
             "shortest":"2","longest":"24","annualRatePercent":"12","penaltyPercentPerDay":"0.1","penaltyCapPercent":"10"}
            """;

    public String officer() {
        return token("officer", "loans.officer");
    }

    public String member(String person) {
        return token(person, "loans.committee");
    }

    public String token(String person, String... roles) {
        return TestTokens.with(roles).person(person).of(organisation, "lender").bearer();
    }

    public JsonNode product() {
        return ok(api.post("/products", member("head"), PRODUCT, "Idempotency-Key", key()));
    }

    public static String application(String product, String name) {
        return """
                {"product":"%s","amount":"1200","repayments":"4","place":"TJ-SU","district":"Хуҷанд","sector":"repair","sex":"male",
                 "name":"%s","phone":"+992 92 123 45 67","address":"кӯчаи Рӯдакӣ 5","experienceYears":"3",
                 "business":"Устохонаи таъмири мошинҳо дар деҳа","market":"Ҳамсояҳо ва роҳи калон",
                 "use":"Таҷҳизоти таъмир","risk":"Агар кор кам шавад, рӯзмузд кор мекунам","guarantors":["Сафар, +992 92 000 00 01"],
                 "cash":{"sales":"2500","businessCosts":"600","household":"900","otherDebts":"100"}}
                """.formatted(product, name);
    }

    public JsonNode apply(String product, String name) {
        return ok(api.post("/loans", officer(), application(product, name), "Idempotency-Key", key()));
    }

    /** As far as two members have approved it. */
    public JsonNode approved(String product, String name) {
        String id = apply(product, name).get("id").asString();
        move(id, "completion", officer(), "{\"papers\":[\"passport\",\"residence\",\"business_plan\",\"guarantee\"]}");
        move(id, "appraisal", officer(), "{\"businessSeen\":true,\"findings\":\"Ҷойи кор дида шуд, ҳама чиз ҳаст\"}");
        move(id, "votes", member("one"), "{\"approve\":true}");
        return move(id, "votes", member("two"), "{\"approve\":true,\"words\":\"Чекҳоро нигоҳ доред\"}");
    }

    /** With the whole sum paid out today. */
    public JsonNode active(String product, String name) {
        String id = approved(product, name).get("id").asString();
        return move(id, "disbursements", officer(), "{\"amount\":\"1200\",\"evidence\":\"Д-1\"}");
    }

    public JsonNode move(String id, String step, String who, String body) {
        return ok(api.post("/loans/" + id + "/" + step, who, body, "If-Match", etag(id), "Idempotency-Key", key()));
    }

    public String etag(String id) {
        return api.get("/loans/" + id, officer()).etag();
    }

    public JsonNode read(String id) {
        return ok(api.get("/loans/" + id, officer()));
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.json();
    }
}
