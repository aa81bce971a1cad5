package org.hamroh.health.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What other systems send, read as visits.
 *
 * <p>FHIR R4: a Bundle whose Encounters (id, period.start, serviceProvider.identifier = the point) are each named by Observations
 * (encounter.reference, code.coding.code = programme) without a Patient; what is known of the person stands in the Observation's
 * components, each with a code of ours (sex, band, home, destination, stage, person-code, result-known) and valueString or
 * valueBoolean.
 *
 * <p>DHIS2: {@code {"events":[{event, orgUnit, occurredAt, dataValues:[{dataElement, value}]}]}} with the point's id as organisation
 * unit and data elements HAMROH_PROGRAMME, HAMROH_SEX, HAMROH_BAND and so on.
 */
final class Exchange {
    private static final String ELEMENT = "HAMROH_";

    private Exchange() {}

    /** @param key the same for the same visit, whenever it is sent; @param at where it stood */
    record Sent(String at, String key, ScreeningRequest visit) {}

    static List<Sent> ofBundle(Map<String, Object> bundle) {
        Map<String, Map<String, Object>> encounters = new LinkedHashMap<>();
        List<Sent> sent = new ArrayList<>();
        List<Map<String, Object>> resources = new ArrayList<>();
        maps(bundle.get("entry")).forEach(entry -> resources.add(map(entry.get("resource"))));
        resources.stream()
                .filter(each -> "Encounter".equals(each.get("resourceType")))
                .forEach(each -> encounters.put("Encounter/" + each.get("id"), each));
        for (int i = 0; i < resources.size(); i++) {
            Map<String, Object> each = resources.get(i);
            if ("Observation".equals(each.get("resourceType"))) {
                String reference = text(map(each.get("encounter")).get("reference"));
                Map<String, Object> encounter = encounters.getOrDefault(reference, Map.of());
                sent.add(observation("entry[" + i + "]", reference, encounter, each));
            }
        }
        return sent;
    }

    private static Sent observation(
            String at, String reference, Map<String, Object> encounter, Map<String, Object> observation) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Map<String, Object> component : maps(observation.get("component"))) {
            Object value =
                    component.containsKey("valueString") ? component.get("valueString") : component.get("valueBoolean");
            said.put(code(component), text(value));
        }
        String point = text(
                map(map(encounter.get("serviceProvider")).get("identifier")).get("value"));
        String effective = text(observation.get("effectiveDateTime"));
        String day = effective.isEmpty() ? text(map(encounter.get("period")).get("start")) : effective;
        String programme = code(observation);
        String key = "fhir|" + reference + "|" + text(observation.get("id")) + "|" + programme;
        return new Sent(at, key, visit(point, programme, day, said, "person-code", "result-known"));
    }

    static List<Sent> ofEvents(Map<String, Object> payload) {
        List<Sent> sent = new ArrayList<>();
        List<Map<String, Object>> events = maps(payload.get("events"));
        for (int i = 0; i < events.size(); i++) {
            Map<String, Object> event = events.get(i);
            Map<String, String> said = new LinkedHashMap<>();
            for (Map<String, Object> value : maps(event.get("dataValues"))) {
                String element = text(value.get("dataElement"));
                if (element.startsWith(ELEMENT)) {
                    said.put(element.substring(ELEMENT.length()).toLowerCase(Locale.ROOT), text(value.get("value")));
                }
            }
            sent.add(new Sent(
                    "events[" + i + "]",
                    "dhis2|" + text(event.get("event")),
                    visit(
                            text(event.get("orgUnit")),
                            said.getOrDefault("programme", ""),
                            text(event.get("occurredAt")),
                            said,
                            "person_code",
                            "result_known")));
        }
        return sent;
    }

    private static ScreeningRequest visit(
            String point, String programme, String day, Map<String, String> said, String person, String known) {
        return new ScreeningRequest(
                point,
                List.of(programme),
                day.length() > 10 ? day.substring(0, 10) : day,
                null,
                said.get(person),
                said.get("sex"),
                said.get("band"),
                said.get("home"),
                said.get("destination"),
                said.get("stage"),
                "true".equals(said.get(known)),
                null);
    }

    private static String code(Map<String, Object> coded) {
        List<Map<String, Object>> codings = maps(map(coded.get("code")).get("coding"));
        return codings.isEmpty() ? "" : text(codings.getFirst().get("code"));
    }

    private static String text(@Nullable Object value) {
        return value instanceof String || value instanceof Boolean ? Objects.toString(value) : "";
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as keys
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }

    private static List<Map<String, Object>> maps(@Nullable Object value) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (value instanceof List<?> found) {
            found.forEach(each -> all.add(map(each)));
        }
        return all;
    }
}
