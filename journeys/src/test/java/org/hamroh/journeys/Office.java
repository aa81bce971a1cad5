package org.hamroh.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** An officer at the ombudsman's service, over HTTP. */
final class Office {

    private final Api api;
    private final Supplier<String> bearer;

    Office(Api api, Supplier<String> bearer) {
        this.api = api;
        this.bearer = bearer;
    }

    static Office at(Platform platform) {
        return new Office(Api.of(platform), SignIn.lasting(platform, "officer@ombudsman.example"));
    }

    /** Every reference in the caseload, page after page, as often as it is listed. */
    List<String> references() {
        var all = new ArrayList<String>();
        String after = "";
        do {
            JsonNode page =
                    get("/api/ombudsman/caseload?size=100&sort=filedAt" + after).json();
            page.required("items")
                    .forEach(item -> all.add(item.required("reference").asString()));
            JsonNode next = page.path("next");
            after = next.isString() ? "&after=" + next.asString() : "";
        } while (!after.isEmpty());
        return all;
    }

    /** The id of the case with this reference. */
    String caseOf(String reference) {
        JsonNode items =
                get("/api/ombudsman/caseload?reference=" + reference).json().required("items");
        return items.get(0).required("id").asString();
    }

    JsonNode admit(String id) {
        return move(id, "admission", "{}");
    }

    JsonNode close(String id, String explanation) {
        return move(
                id,
                "closing",
                Api.JSON.writeValueAsString(java.util.Map.of("outcome", "wages_paid", "explanation", explanation)));
    }

    JsonNode move(String id, String what, String json) {
        String tag = get("/api/ombudsman/complaints/" + id).header("ETag");
        return api.post(
                        "/api/ombudsman/complaints/" + id + "/" + what,
                        json,
                        "Authorization",
                        bearer.get(),
                        "If-Match",
                        tag)
                .expect(200)
                .json();
    }

    JsonNode write(String id, String text, String visibility) {
        String json = Api.JSON.writeValueAsString(
                java.util.Map.of("text", text, "visibility", visibility, "uploads", List.of()));
        return api.post(
                        "/api/ombudsman/complaints/" + id + "/messages",
                        json,
                        "Authorization",
                        bearer.get(),
                        "Idempotency-Key",
                        Api.key())
                .expect(201)
                .json();
    }

    Api.Answer get(String path) {
        return api.get(path, "Authorization", bearer.get()).expect(200);
    }

    /** The counts of the coordination service as JSON text. */
    String counts() {
        return get("/api/coordination/complaint-counts").text();
    }

    /** How many complaints the coordination service has counted. */
    long counted() {
        return Api.JSON.readTree(counts()).required("total").required("filed").asLong();
    }
}
