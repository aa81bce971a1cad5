package org.hamroh.journeys;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Somebody who files over HTTP, and what that person would not want anybody else to read. */
final class Complainant {

    /** Every text that any story has entrusted to the platform in confidence. */
    static final ConcurrentSkipListSet<String> CONFIDENCES = new ConcurrentSkipListSet<>();

    /** What a filing was answered. */
    record Receipt(String reference, String code) {}

    private Complainant() {}

    static String confide(String text) {
        CONFIDENCES.add(text);
        return text;
    }

    /** A filing as JSON: unpaid wages in the Sverdlovsk region, anonymous. */
    static String anonymous(String narrative) {
        return Api.JSON.writeValueAsString(filing(narrative));
    }

    static Map<String, Object> filing(String narrative) {
        var filing = new TreeMap<String, Object>();
        filing.put("category", "unpaid_wages");
        filing.put("country", "RU");
        filing.put("region", "RU-SVE");
        filing.put("narrative", narrative);
        filing.put("language", "tg");
        filing.put("consents", Map.of("contactMe", false, "shareWithCounterpart", false, "useInStatistics", true));
        filing.put("uploads", List.of());
        return filing;
    }

    static Receipt file(Api api, String json) {
        return receipt(api.post("/api/ombudsman/complaints", json, "Idempotency-Key", Api.key())
                .expect(201));
    }

    static Receipt receipt(Api.Answer answer) {
        var body = answer.json();
        return new Receipt(
                body.required("reference").asString(),
                body.required("receiptCode").asString());
    }
}
