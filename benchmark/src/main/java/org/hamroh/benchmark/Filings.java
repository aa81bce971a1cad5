package org.hamroh.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Complaints such as people file: anonymous, in Tajik, about two thousand letters. All invented. */
final class Filings {

    /** What the filing of one brought. */
    record Filed(String reference, String receiptCode, long answeredNanos) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String[] CATEGORIES = {"unpaid_wages", "registration", "labour_contract", "documents_withheld"
    };
    private static final String NARRATIVE =
            "Се моҳ боз маош намедиҳанд. Корфармо мегӯяд, ки пул нест, вале объект тайёр шуд ва ҳамаро дигар ҷо фиристод. "
                    .repeat(18);
    private static final AtomicLong COUNT = new AtomicLong();

    private Filings() {}

    static Filed file(Line line) throws IOException {
        return file(line, CATEGORIES[(int) (COUNT.get() % CATEGORIES.length)], "RU-SVE");
    }

    static Filed file(Line line, String category, String region) throws IOException {
        Line.Answer answer = line.send(
                "POST",
                "/api/ombudsman/complaints",
                body(category, region),
                "Content-Type",
                "application/json",
                "Accept-Language",
                "tg",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (answer.status() != 201) {
            throw new IOException("Filing was answered " + answer.status() + ": " + answer.text());
        }
        long at = System.nanoTime();
        JsonNode filed = JSON.readTree(answer.text());
        return new Filed(
                filed.get("reference").asString(), filed.get("receiptCode").asString(), at);
    }

    private static byte[] body(String category, String region) {
        return """
                {"category":"%s","country":"%s","region":"%s","place":"Екатеринбург","employer":"ООО Стройка %d",
                "from":"2026-01-12","amountOwed":{"amount":"120000.50","currency":"RUB"},"narrative":"%s",
                "request":"Маоши маро гирифта диҳед.","language":"tg","contact":null,
                "consents":{"contactMe":false,"shareWithCounterpart":true,"useInStatistics":true},"uploads":[]}
                """.formatted(category, region.substring(0, 2), region, COUNT.incrementAndGet(), NARRATIVE)
                .getBytes(StandardCharsets.UTF_8);
    }
}
