package org.hamroh.health.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Coverage as a FHIR R4 MeasureReport of type summary, in the form of HL7's published example for CMS146: populations by code with
 * their counts, and strata by district, by sex and age. Where the target population is not known there is neither a denominator nor
 * a score.
 */
final class MeasureReport {
    private static final String POPULATIONS = "http://terminology.hl7.org/CodeSystem/measure-population";

    private MeasureReport() {}

    static Map<String, Object> of(
            String canonical,
            SheetQuery.Frame frame,
            Span span,
            Line all,
            List<Line> districts,
            List<Line> makeup,
            Instant now) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("resourceType", "MeasureReport");
        report.put("id", "coverage-" + frame.programme().replace('_', '-') + "-" + span.code());
        report.put("text", narrative(frame, all));
        report.put("status", frame.approved() == null ? "pending" : "complete");
        report.put("type", "summary");
        report.put("measure", canonical + frame.programme());
        report.put("date", now.toString());
        report.put("reporter", Map.of("display", "Hamroh"));
        report.put(
                "period",
                ordered("start", span.first().toString(), "end", span.last().toString()));
        report.put(
                "improvementNotation",
                concept("http://terminology.hl7.org/CodeSystem/measure-improvement-notation", "increase"));
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("code", Map.of("text", frame.programme()));
        group.put("population", populations(all));
        if (all.rate() != null) {
            group.put("measureScore", score(all));
        }
        group.put("stratifier", List.of(stratifier("district", districts), stratifier("sex-and-age", makeup)));
        report.put("group", List.of(group));
        return report;
    }

    private static Map<String, Object> narrative(SheetQuery.Frame frame, Line all) {
        String says = frame.programme() + " " + frame.period() + ": " + all.persons() + " / " + all.target();
        return ordered("status", "generated", "div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + says + "</div>");
    }

    private static Map<String, Object> stratifier(String name, List<Line> lines) {
        List<Map<String, Object>> strata = new ArrayList<>();
        for (Line each : lines) {
            if (each.persons() != null) {
                Map<String, Object> stratum = new LinkedHashMap<>();
                stratum.put("value", Map.of("text", each.code().replace('|', ' ')));
                stratum.put("population", populations(each));
                if (each.rate() != null) {
                    stratum.put("measureScore", score(each));
                }
                strata.add(stratum);
            }
        }
        return ordered("code", List.of(Map.of("text", name)), "stratum", strata);
    }

    private static List<Map<String, Object>> populations(Line line) {
        List<Map<String, Object>> all = new ArrayList<>();
        add(all, "initial-population", line.target());
        add(all, "denominator", line.target());
        add(all, "numerator", line.persons());
        return all;
    }

    private static void add(List<Map<String, Object>> all, String code, @Nullable Long count) {
        if (count != null) {
            all.add(ordered("code", concept(POPULATIONS, code), "count", count));
        }
    }

    private static Map<String, Object> score(Line line) {
        Object rate = line.rate() == null ? 0 : line.rate();
        return ordered("value", rate);
    }

    private static Map<String, Object> concept(String system, String code) {
        return Map.of("coding", List.of(ordered("system", system, "code", code)));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
