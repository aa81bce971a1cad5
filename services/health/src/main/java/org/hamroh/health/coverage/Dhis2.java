package org.hamroh.health.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts as a DHIS2 data value set, to be imported with {@code idScheme=CODE}: data elements {@code HAMROH_HIV_PERSONS} and so on,
 * organisation units by our codes of districts, category option combinations {@code FEMALE_20_24}. Form after the DHIS2 developer
 * guide, chapter "Data values": {@code dataSet, completeDate, period, dataValues[dataElement, period, orgUnit,
 * categoryOptionCombo, value]}; values are texts.
 */
final class Dhis2 {
    private Dhis2() {}

    /** @param completed day of the approval, or empty where there is none: then the set is not complete */
    static Map<String, Object> dataValueSet(String programme, Span span, List<Rollup> rollups, String completed) {
        String prefix = "HAMROH_" + programme.toUpperCase(Locale.ROOT);
        List<Map<String, Object>> values = new ArrayList<>();
        for (Rollup each : rollups) {
            if (isDistrict(each.place())) {
                values.add(value(prefix + "_PERSONS", span, each.place(), "", each.persons()));
                values.add(value(prefix + "_TESTS", span, each.place(), "", each.tests()));
                values.add(value(prefix + "_KNOWN", span, each.place(), "", each.known()));
                each.makeup().forEach((part, both) -> {
                    values.add(value(prefix + "_PERSONS_BY_AGE", span, each.place(), combination(part), both.get(0)));
                    values.add(value(prefix + "_TESTS_BY_AGE", span, each.place(), combination(part), both.get(1)));
                });
            }
        }
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("dataSet", prefix);
        if (!completed.isEmpty()) {
            set.put("completeDate", completed);
        }
        set.put("period", span.dhis2());
        set.put("dataValues", values);
        return set;
    }

    static boolean isDistrict(String place) {
        return place.startsWith("TJ-") && place.indexOf('-', 3) > 0;
    }

    private static Map<String, Object> value(String element, Span span, String place, String combination, long value) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("dataElement", element);
        one.put("period", span.dhis2());
        one.put("orgUnit", place);
        if (!combination.isEmpty()) {
            one.put("categoryOptionCombo", combination);
        }
        one.put("value", Long.toString(value));
        return one;
    }

    /** {@code female|20-24} as {@code FEMALE_20_24}, {@code male|50+} as {@code MALE_50_PLUS}. */
    private static String combination(String part) {
        return part.toUpperCase(Locale.ROOT).replace('|', '_').replace('-', '_').replace("+", "_PLUS");
    }
}
