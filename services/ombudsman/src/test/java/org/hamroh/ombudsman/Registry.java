package org.hamroh.ombudsman;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamroh.kernel.testing.TestTokens;

/** Fills the registry of counterparts for a test. */
public final class Registry {
    private Registry() {}

    /** Adds a counterpart for a place, with an agreement until this day. */
    public static void add(Api api, String id, String place, LocalDate until) {
        var agreement = Map.of(
                "parties", List.of("ombudsman-tj", id),
                "territory", List.of(place),
                "from", "2025-01-01",
                "until", until.toString(),
                "document", "Memorandum 7");
        add(api, id, "counterpart", place, List.of(agreement));
    }

    /** Adds a body at home. */
    public static void addAtHome(Api api, String id, String kind) {
        add(api, id, kind, "RU-SVE", List.of());
    }

    private static void add(Api api, String id, String kind, String place, List<?> agreements) {
        var names = Map.of("tg", "Ҳамто", "ru", "Уполномоченный", "en", "Counterpart", "uz", "Hamkor", "ky", "Өнөктөш");
        var entry = Map.of("id", id, "kind", kind, "names", names, "places", List.of(place), "agreements", agreements);
        api.post(
                        "/counterparts",
                        Api.JSON.writeValueAsString(entry),
                        "Authorization",
                        TestTokens.with("ombudsman.head").bearer(),
                        "Idempotency-Key",
                        Api.key())
                .expect(201);
    }
}
