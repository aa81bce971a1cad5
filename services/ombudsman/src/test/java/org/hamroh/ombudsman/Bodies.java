package org.hamroh.ombudsman;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filings of invented people. */
public final class Bodies {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>(Map.of(
            "category", "unpaid_wages",
            "country", "RU",
            "region", "RU-SVE",
            "place", "Екатеринбург, сохтмони хона",
            "employer", "ҶДММ Сохтмон",
            "from", "2026-08-01",
            "until", "2026-10-31",
            "narrative", "Се моҳ кор кардам, музд надоданд.",
            "language", "tg"));

    public static Bodies filing() {
        var filing = new Bodies();
        filing.fields.put("amountOwed", Map.of("amount", "135 000,50", "currency", "RUB"));
        filing.fields.put("request", "Музди маро гиранд.");
        filing.fields.put(
                "consents", Map.of("contactMe", false, "shareWithCounterpart", true, "useInStatistics", true));
        return filing;
    }

    public Bodies with(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    public Bodies attaching(String... idThenKey) {
        return with("uploads", List.of(Map.of("id", idThenKey[0], "key", idThenKey[1])));
    }

    public String json() {
        return Api.JSON.writeValueAsString(fields);
    }
}
