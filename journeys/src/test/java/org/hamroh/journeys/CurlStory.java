package org.hamroh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A person, or another organisation's program, needs nothing but HTTP to file a complaint and follow it. */
@Order(20)
@ExtendWith(SharedPlatform.class)
final class CurlStory {

    private static final Pattern CODE = Pattern.compile("([0-9]{4} ){5}[0-9]{4}");

    private final Api api;
    private final Platform platform;

    CurlStory(Platform platform) {
        this.platform = platform;
        this.api = Api.of(platform);
    }

    @Test
    void aComplaintIsFiledWithAPhotoFollowedAndAnswered() {
        byte[] photo = Photo.ofTimesheet();
        JsonNode stored =
                api.upload("табел.jpg", "image/jpeg", photo).expect(201).json();
        assertThat(stored.required("type").asString()).isEqualTo("image/jpeg");

        var filing = Complainant.filing(Complainant.confide("Се моҳ маош надоданд, канали curl."));
        filing.put("amountOwed", Map.of("amount", "135000.50", "currency", "RUB"));
        filing.put(
                "uploads",
                List.of(Map.of(
                        "id",
                        stored.required("id").asString(),
                        "key",
                        stored.required("key").asString())));
        String json = Api.JSON.writeValueAsString(filing);
        String key = Api.key();
        var answer = api.post("/api/ombudsman/complaints", json, "Idempotency-Key", key)
                .expect(201);
        var receipt = Complainant.receipt(answer);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(receipt.code()).matches(CODE);
        assertThat(answer.json().required("stage").asString()).isEqualTo("filed");
        assertThat(Complainant.receipt(api.post("/api/ombudsman/complaints", json, "Idempotency-Key", key)))
                .as("the same command sent again")
                .isEqualTo(receipt);

        var office = Office.at(platform);
        String id = office.caseOf(receipt.reference());
        office.admit(id);
        office.write(id, Complainant.confide("Номи корфармо чист? (curl)"), "complainant");
        office.write(id, Complainant.confide("Дохилӣ: санҷидан лозим (curl)"), "internal");

        JsonNode mine = mine(receipt.code());
        assertThat(mine.required("stage").asString()).isEqualTo("admitted");
        assertThat(mine.required("messages")).hasSize(1);
        assertThat(mine.required("messages").get(0).required("text").asString()).startsWith("Номи корфармо");
        assertThat(mine.toString()).doesNotContain("Дохилӣ");

        String attachment = mine.required("attachments").get(0).required("id").asString();
        byte[] back = api.get(
                        "/api/ombudsman/complaints/mine/attachments/" + attachment, "Receipt-Code", receipt.code())
                .expect(200)
                .bytes();
        assertThat(Bytes.contains(photo, "Exif".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isTrue();
        assertThat(back).startsWith(0xFF, 0xD8).hasSizeLessThan(photo.length);
        assertThat(Bytes.contains(back, "Exif".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isFalse();

        String reply = Api.JSON.writeValueAsString(
                Map.of("text", Complainant.confide("Ширкати Сохтмон (ҷавоби curl)"), "uploads", List.of()));
        api.post(
                        "/api/ombudsman/complaints/mine/messages",
                        reply,
                        "Receipt-Code",
                        receipt.code().replace(" ", "-"),
                        "Idempotency-Key",
                        Api.key())
                .expect(201);
        JsonNode whole = office.get("/api/ombudsman/complaints/" + id).json();
        assertThat(whole.required("messages").toString()).contains("ҷавоби curl");
        assertThat(whole.required("waitingFor").asString()).isEqualTo("office");
    }

    @Test
    void whatIsWrongIsSaidFieldByFieldInTheLanguageAskedFor() {
        var answer = api.post(
                "/api/ombudsman/complaints",
                "{\"category\":\"unpaid_wages\",\"narrative\":\"кам\",\"language\":\"tg\"}",
                "Idempotency-Key",
                Api.key(),
                "Accept-Language",
                "tg");
        JsonNode problem = answer.expect(422).json();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.required("errors").toString())
                .contains("\"narrative\"")
                .contains("\"country\"")
                .contains("complaint.narrative.too-short");
        assertThat(problem.toString()).matches(text -> text.matches("(?s).*[ғӣқӯҳҷ].*"), "is in Tajik");
    }

    @Test
    void theServiceDescribesItself() {
        JsonNode document = Await.until(
                "the OpenAPI document",
                Duration.ofSeconds(20),
                () -> api.get("/api/ombudsman/openapi").expect(200).json(),
                json -> true);
        assertThat(OpenApi.problems(document)).isEmpty();
        assertThat(OpenApi.operations(document))
                .contains("POST /complaints", "GET /complaints/mine", "POST /uploads", "GET /caseload");
    }

    private JsonNode mine(String code) {
        return api.get("/api/ombudsman/complaints/mine", "Receipt-Code", code)
                .expect(200)
                .json();
    }
}
