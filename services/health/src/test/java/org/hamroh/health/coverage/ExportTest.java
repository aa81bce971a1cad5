package org.hamroh.health.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is taken away, read again by those for whom it is made. */
class ExportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Span MARCH = Span.of("2026-03").orElseThrow();
    private static final Rollup KHUJAND = rollup("TJ-SU-KHJ", 12, 15);
    private static final Rollup ISFARA = rollup("TJ-SU-ISF", 3, 4);

    @Test
    void aMeasureReportIsReadByAStrictParserAndSaysTheSame() {
        Line all = Line.of("TJ", 15, 19, 19L, 60L);
        var frame = new SheetQuery.Frame("hiv", "2026-03", true, null, Instant.EPOCH, false, null);
        Map<String, Object> made = MeasureReport.of(
                "http://localhost/api/health/measures/",
                frame,
                MARCH,
                all,
                List.of(Line.of("TJ-SU-KHJ", KHUJAND, 40L), Line.of("TJ-SU-ISF", ISFARA, null)),
                List.of(Line.of("male|20-24", 15, 19, null, 60L)),
                Instant.parse("2026-04-01T00:00:00Z"));

        var parser = FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        var read = parser.parseResource(org.hl7.fhir.r4.model.MeasureReport.class, JSON.writeValueAsString(made));

        assertThat(read.getType().toCode()).isEqualTo("summary");
        assertThat(read.getStatus().toCode()).isEqualTo("pending");
        assertThat(read.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-03-01");
        var group = read.getGroupFirstRep();
        assertThat(group.getPopulation())
                .extracting(each -> each.getCode().getCodingFirstRep().getCode() + "=" + each.getCount())
                .containsExactly("initial-population=60", "denominator=60", "numerator=15");
        assertThat(group.getMeasureScore().getValue()).isEqualByComparingTo("0.25");
        assertThat(group.getStratifier()).hasSize(2);
        var isfara = group.getStratifierFirstRep().getStratum().get(1);
        assertThat(isfara.getValue().getText()).isEqualTo("TJ-SU-ISF");
        assertThat(isfara.getPopulation()).hasSize(1);
        assertThat(isfara.hasMeasureScore()).isFalse();
    }

    @Test
    void aDataValueSetHasThePublishedFormAndGivesTheCountsBack() {
        Map<String, Object> made = Dhis2.dataValueSet(
                "viral_hepatitis",
                MARCH,
                List.of(KHUJAND, ISFARA, rollup("TJ-SU", 15, 19), rollup("TJ", 15, 19)),
                "2026-04-05");
        JsonNode read = JSON.readTree(JSON.writeValueAsString(made));

        assertThat(read.propertyNames()).containsExactly("dataSet", "completeDate", "period", "dataValues");
        assertThat(read.get("period").asString()).isEqualTo("202603");
        Map<String, Long> persons = new TreeMap<>();
        Map<String, Long> byAge = new TreeMap<>();
        for (JsonNode each : read.get("dataValues")) {
            assertThat(each.propertyNames())
                    .contains("dataElement", "period", "orgUnit", "value")
                    .isSubsetOf("dataElement", "period", "orgUnit", "categoryOptionCombo", "value");
            long value = Long.parseLong(each.get("value").asString());
            switch (each.get("dataElement").asString()) {
                case "HAMROH_VIRAL_HEPATITIS_PERSONS" ->
                    persons.put(each.get("orgUnit").asString(), value);
                case "HAMROH_VIRAL_HEPATITIS_PERSONS_BY_AGE" ->
                    byAge.merge(each.get("orgUnit").asString(), value, Long::sum);
                default -> assertThat(value).isPositive();
            }
        }
        assertThat(persons).isEqualTo(Map.of("TJ-SU-KHJ", 12L, "TJ-SU-ISF", 3L)).isEqualTo(byAge);
    }

    private static Rollup rollup(String place, long persons, long tests) {
        return new Rollup(
                "hiv|2026-03|" + place,
                "hiv|2026",
                persons,
                tests,
                tests,
                0,
                0,
                Map.of("male|20-24", List.of(persons - 1, tests - 1), "female|50+", List.of(1L, 1L)),
                Map.of(),
                Instant.EPOCH);
    }
}
