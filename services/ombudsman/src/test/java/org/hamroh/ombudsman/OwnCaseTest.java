package org.hamroh.ombudsman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What complainants decide about their own case. */
@EmbeddedOmbudsman
class OwnCaseTest {
    /** The ASN.1 before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final String X509_HEAD = "302a300506032b6570032100";

    @LocalServerPort
    private int port;

    private Api api;
    private String code = "";
    private String id = "";

    @BeforeEach
    void file() {
        api = new Api(port);
        var filed = api.file(Bodies.filing().json(), Api.key()).expect(201).json();
        code = filed.get("receiptCode").asString();
        id = api.get("/caseload?reference=" + filed.get("reference").asString(), "Authorization", Api.officer())
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    void whatHappensNextAndUntilWhenIsTold() {
        var next = mine().get("next");
        assertThat(next.get("who").asString()).isEqualTo("office");
        assertThat(next.get("what").asString()).isEqualTo("read");
        assertThat(next.get("until").asString()).matches("20\\d\\d-\\d\\d-\\d\\d");
    }

    @Test
    void consentAndContactChangeAndTheOfficeSeesIt() {
        put("/complaints/mine/consents", consents(true, true)).expect(422);
        put("/complaints/mine/contact", "{\"phone\":\"+992901234567\"}").expect(200);
        put("/complaints/mine/consents", consents(true, false)).expect(200);

        var whole = whole();
        assertThat(whole.get("contact").get("phone").asString()).isEqualTo("+992901234567");
        assertThat(whole.get("consents").get("shareWithCounterpart").asBoolean())
                .isFalse();
        assertThat(whole.get("timeline").toString())
                .contains("contact_changed", "+contact_me,-share_with_counterpart,-use_in_statistics");
        assertThat(mine().toString()).doesNotContain("901234567");

        api.send("DELETE", "/complaints/mine/contact", new byte[0], "Receipt-Code", code)
                .expect(200);

        assertThat(whole().get("contact").isNull()).isTrue();
        assertThat(whole().get("consents").get("contactMe").asBoolean()).isFalse();
    }

    @Test
    void aWithdrawnComplaintStaysWithdrawnUntilItIsReopened() {
        api.post("/complaints/mine/withdrawal", "{\"reason\":\"Пулро доданд\"}", "Receipt-Code", code)
                .expect(200);
        api.post("/complaints/mine/withdrawal", "{}", "Receipt-Code", code).expect(200);

        assertThat(whole().get("stage").asString()).isEqualTo("withdrawn");
        assertThat(whole().get("history").get(1).get("reason").asString()).isEqualTo("Пулро доданд");
        api.post(
                        "/complaints/" + id + "/reopening",
                        "{\"reason\":\"Хоҳиши шикояткунанда\"}",
                        "Authorization",
                        Api.officer(),
                        "If-Match",
                        etag())
                .expect(200);
        assertThat(mine().get("stage").asString()).isEqualTo("under_review");
    }

    @Test
    void aLostCodeIsReplacedAfterQuestionsAndOpensNothingAnyMore() {
        var pass = api.post("/complaints/mine/pass", "", "Receipt-Code", code)
                .json()
                .get("pass")
                .asString();
        reissue("{\"asked\":[\"employer\"],\"reason\":\"Шинохтам\"}").expect(422);

        var given = reissue("{\"asked\":[\"employer\",\"amount\"],\"reason\":\"Ду ҷавоб дуруст\"}")
                .expect(200)
                .json();

        api.get("/complaints/mine", "Receipt-Code", code).expect(404);
        api.get("/complaints/mine", "Case-Pass", pass).expect(404);
        code = given.get("receiptCode").asString();
        assertThat(mine().get("timeline").toString())
                .contains("receipt_reissued")
                .doesNotContain("Ду ҷавоб", "test-person");
        assertThat(whole().get("timeline").toString()).contains("Ду ҷавоб дуруст", "test-person");
    }

    @Test
    void aProofOfFilingIsVerifiedWithThePublicKeyAlone() throws Exception {
        var proof = api.get("/complaints/mine/proof", "Receipt-Code", code)
                .expect(200)
                .json();
        var key = api.get("/proof-keys").expect(200).json().get("keys").get(0);
        assertThat(proof.get("keyId").asString()).isEqualTo(key.get("kid").asString());
        var parts = proof.get("qr").asString().split("\\.");
        var open = Base64.getUrlDecoder().decode(key.get("x").asString());
        var spec = new X509EncodedKeySpec(
                HexFormat.of().parseHex(X509_HEAD + HexFormat.of().formatHex(open)));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spec));
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();

        signature.update((parts[0] + "." + parts[1] + "x").getBytes(UTF_8));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isFalse();
        var payload = Api.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(payload.propertyNames()).containsExactly("reference", "filedAt", "office", "hash");
        assertThat(payload.get("reference").asString())
                .isEqualTo(mine().get("reference").asString());
        assertThat(payload.get("filedAt").asString())
                .isEqualTo(mine().get("filedAt").asString());
        api.post("/complaints/mine/messages", "{\"text\":\"Боз\"}", "Receipt-Code", code, "Idempotency-Key", Api.key())
                .expect(201);
        assertThat(api.get("/complaints/mine/proof", "Receipt-Code", code)
                        .json()
                        .get("hash")
                        .asString())
                .isEqualTo(payload.get("hash").asString());
    }

    private static String consents(boolean contactMe, boolean share) {
        return "{\"contactMe\":" + contactMe + ",\"shareWithCounterpart\":" + share + ",\"useInStatistics\":false}";
    }

    private JsonNode mine() {
        return api.get("/complaints/mine", "Receipt-Code", code).expect(200).json();
    }

    private JsonNode whole() {
        return api.get("/complaints/" + id, "Authorization", Api.officer())
                .expect(200)
                .json();
    }

    private String etag() {
        return api.get("/complaints/" + id, "Authorization", Api.officer()).header("ETag");
    }

    private Api.Answer put(String path, String json) {
        return api.send("PUT", path, json.getBytes(UTF_8), "Receipt-Code", code, "Content-Type", "application/json");
    }

    private Api.Answer reissue(String json) {
        return api.post("/complaints/" + id + "/receipt", json, "Authorization", Api.officer(), "If-Match", etag());
    }
}
