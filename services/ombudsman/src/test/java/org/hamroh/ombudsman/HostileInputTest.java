package org.hamroh.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent to break the service is refused as the sender's mistake, never taken, never answered as ours. */
@EmbeddedOmbudsman
class HostileInputTest {
    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void speak() {
        api = new Api(port);
    }

    static Stream<Map.Entry<String, byte[]>> bodies() {
        var good = Bodies.filing().json();
        var all = new LinkedHashMap<String, String>();
        for (var field : new String[] {
            "category", "country", "region", "place", "employer", "from", "narrative", "request", "language"
        }) {
            all.put(
                    "operator in " + field,
                    Bodies.filing().with(field, Map.of("$ne", 1)).json());
            all.put(
                    "U+0000 in " + field,
                    Bodies.filing().with(field, "аввал\0охири матн").json());
            all.put(
                    "lone surrogate in " + field,
                    Bodies.filing().with(field, "@@").json().replace("@@", "матни хеле дароз \\ud800"));
        }
        all.put("operator as key", good.replaceFirst("\\{", "{\"\\$where\":\"sleep(1000)\","));
        all.put("dotted key", good.replaceFirst("\\{", "{\"receipt.locator\":\"1\","));
        all.put("field of the document", good.replaceFirst("\\{", "{\"office\":\"mine\","));
        all.put("key twice", good.replaceFirst("\\{", "{\"category\":\"other\","));
        all.put("deep array", "[".repeat(100_000));
        all.put("deep object", "{\"narrative\":".repeat(100_000));
        all.put("deep in a field", good.replaceFirst("\"RU\"", "[".repeat(100_000)));
        all.put("array for an object", "[" + good + "]");
        all.put("text for a list", Bodies.filing().with("uploads", "x").json());

        all.put(
                "number too long",
                Bodies.filing()
                        .with("amountOwed", Map.of("amount", "9".repeat(5000), "currency", "RUB"))
                        .json());
        all.put(
                "exponent",
                Bodies.filing()
                        .with("amountOwed", Map.of("amount", "1e999999999", "currency", "RUB"))
                        .json());
        all.put(
                "huge text",
                Bodies.filing().with("narrative", "а".repeat(3_000_000)).json());
        all.put("cut short", good.substring(0, good.length() / 2));
        all.put("nothing", "");
        all.put("null", "null");
        var entries = new LinkedHashMap<String, byte[]>();
        all.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        var broken = good.getBytes(StandardCharsets.UTF_8);
        broken[good.indexOf("narrative") + 40] = (byte) 0xFF;
        entries.put("not UTF-8", broken);
        entries.put("overlong UTF-8", new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'});
        return entries.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aHostileFilingIsRefused(Map.Entry<String, byte[]> body) {
        for (var path : new String[] {
            "/complaints",
            "/complaints/check?fields=category,country,region,place,employer,from,narrative,request,language,amountOwed"
        }) {
            var answer = api.send(
                    "POST", path, body.getValue(), "Content-Type", "application/json", "Idempotency-Key", Api.key());
            assertThat(answer.status())
                    .as("%s to %s: %s", body.getKey(), path, answer.text())
                    .isBetween(400, 499);
        }
    }

    @Test
    void anUploadThatIsNoUploadIsRefused() {
        for (var id : new String[] {"../../etc/passwd", "{\"$ne\":1}", "01900000-0000-7000-8000-000000000000"}) {
            api.file(Bodies.filing().attaching(id, "x").json(), Api.key()).expect(422);
        }
        api.file(
                        Bodies.filing()
                                .with("uploads", Collections.singletonList(null))
                                .json(),
                        Api.key())
                .expect(422);
    }

    @Test
    void hostileHeadersAndPathsAreRefused() {
        for (var header : new String[] {"{\"$ne\":1}", "x".repeat(5000), "½½½½", "' or 1=1 --"}) {
            assertThat(api.get("/complaints/mine", "Receipt-Code", ascii(header))
                            .status())
                    .isBetween(400, 499);
            assertThat(api.get("/complaints/mine", "Case-Pass", ascii(header)).status())
                    .isBetween(400, 499);
            assertThat(api.file(Bodies.filing().json(), ascii(header)).status()).isEqualTo(400);
        }
        for (var path : new String[] {
            "/caseload?reference=%7B%24ne%3A1%7D",
            "/caseload?reference=" + "T".repeat(3000),
            "/caseload?size=0",
            "/caseload?size=101",
            "/caseload?size=x",
            "/caseload?after=AAAA",
            "/caseload?after=%F0%9F%99%82",
            "/caseload?sort=_id",
            "/caseload?country=%00",
            "/caseload?%24where=1",
            "/complaints/%7B%24ne%3A1%7D",
            "/complaints/00000000-0000-0000-0000-000000000000",
            "/complaints/1/attachments/..%2F..%2F"
        }) {
            var answer = api.get(path, "Authorization", Api.officer());
            assertThat(answer.status() == 200 ? answer.json().get("items").size() : answer.status())
                    .as(path)
                    .satisfiesAnyOf(
                            status -> assertThat(status).isBetween(400, 499),
                            items -> assertThat(items).isZero());
        }
    }

    @Test
    void hostileUploadsAreRefusedOrCleaned() {
        var random = new Random(11);
        for (var seed : new byte[][] {
            Pictures.drawn("png"), Pictures.jpegWithTraces("x"), "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8)
        }) {
            for (int i = 0; i < 60; i++) {
                var bytes = seed.clone();
                for (int j = 0; j <= i % 7; j++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                assertThat(api.upload("x", bytes).status()).isIn(201, 415, 422);
            }
        }
        api.upload("x.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .expect(415);
        api.upload("x.jpg", new byte[10 * 1024 * 1024 + 1]).expect(413);
        api.send("POST", "/uploads", new byte[0], "Content-Type", "multipart/form-data; boundary=x")
                .expect(422);
        api.send("POST", "/uploads", "--x".getBytes(StandardCharsets.UTF_8), "Content-Type", "multipart/form-data")
                .expect(422);
    }

    private static String ascii(String header) {
        return header.replaceAll("[^\\x20-\\x7E]", "?");
    }
}
