package org.hamroh.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.contracts.Schemas.example;
import static org.hamroh.contracts.Schemas.problems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ComplaintEventTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UUID CASE = UUID.fromString("0193a1b2-0000-7000-8000-000000000001");
    private static final UUID MESSAGE = UUID.fromString("0193a1b2-0000-7000-8000-000000000002");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    static Stream<ComplaintEvent> events() {
        return Stream.of(
                new ComplaintEvent.Filed(
                        CASE,
                        "ombudsman-tj",
                        "unpaid_wages",
                        "RU",
                        "RU-SVE",
                        DAY,
                        "tg",
                        true,
                        true,
                        new Sum(new BigDecimal("1E+5"), "RUB")),
                new ComplaintEvent.Filed(CASE, "ombudsman-tj", "other", "KZ", null, DAY, "ru", false, false, null),
                new ComplaintEvent.Admitted(CASE, "ombudsman-tj", "other", "RU", "RU-MOW", DAY),
                new ComplaintEvent.NotAdmitted(CASE, "ombudsman-tj", "other", "RU", null, DAY, "repeated"),
                new ComplaintEvent.Closed(CASE, "ombudsman-tj", "other", "RU", null, DAY, "mediated"),
                new ComplaintEvent.UnderReview(CASE, "ombudsman-tj", "other", "RU", null, DAY),
                new ComplaintEvent.InvestigationBegun(CASE, "ombudsman-tj", "other", "RU", null, DAY),
                new ComplaintEvent.ComplainantAwaited(CASE, "ombudsman-tj", "other", "RU", null, DAY, MESSAGE),
                new ComplaintEvent.BodyAwaited(CASE, "ombudsman-tj", "other", "RU", null, DAY, "prosecutor"),
                new ComplaintEvent.Resumed(CASE, "ombudsman-tj", "other", "RU", null, DAY, "under_investigation"),
                new ComplaintEvent.Referred(CASE, "ombudsman-tj", "other", "RU", null, DAY, MESSAGE, "prosecutor"),
                new ComplaintEvent.TakenBack(CASE, "ombudsman-tj", "other", "RU", null, DAY, MESSAGE),
                new ComplaintEvent.ConfirmationAsked(CASE, "ombudsman-tj", "other", "RU", null, DAY, "wages_paid"),
                new ComplaintEvent.SentBack(CASE, "ombudsman-tj", "other", "RU", null, DAY),
                new ComplaintEvent.Resolved(
                        CASE,
                        "ombudsman-tj",
                        "other",
                        "RU",
                        null,
                        DAY,
                        "wages_paid",
                        "prosecutor",
                        new Sum(new BigDecimal("10.50"), "RUB")),
                new ComplaintEvent.Withdrawn(CASE, "ombudsman-tj", "other", "RU", null, DAY),
                new ComplaintEvent.Reopened(CASE, "ombudsman-tj", "other", "RU", null, DAY, "under_investigation"),
                new ComplaintEvent.Overdue(CASE, "ombudsman-tj", "other", "RU", null, DAY, "under_investigation", DAY),
                new ComplaintEvent.UrgentFiled(CASE, "ombudsman-tj", "other", "RU", null, DAY, DAY),
                new ComplaintEvent.FiledOnBehalf(CASE, "ombudsman-tj", "other", "RU", null, DAY, "paper", "surkhob"),
                new ComplaintEvent.Assigned(
                        CASE, "ombudsman-tj", "other", "RU", null, DAY, "0193a1b2-0000-7000-8000-00000000000a"),
                new ComplaintEvent.Forgotten(CASE, "ombudsman-tj", "other", "RU", null, DAY),
                new ComplaintEvent.ConsentsChanged(CASE, "ombudsman-tj", "other", "RU", null, DAY, true, true, true),
                new ComplaintEvent.ContactChanged(CASE, "ombudsman-tj", "other", "RU", null, DAY, true),
                new ComplaintEvent.OfficeAsked(CASE, "ombudsman-tj", "other", "RU", null, DAY, MESSAGE),
                new ComplaintEvent.Noted(CASE, "ombudsman-tj", "other", "RU", null, DAY, MESSAGE),
                new ComplaintEvent.ComplainantAnswered(CASE, "ombudsman-tj", "other", "RU", null, DAY, MESSAGE));
    }

    static Stream<Class<?>> types() {
        return Arrays.stream(ComplaintEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventMatchesItsSchema(ComplaintEvent event) {
        assertThat(problems(event.getClass(), JSON.writeValueAsString(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theFirstVersionOfEveryEventStaysReadable(Class<? extends ComplaintEvent> type) {
        var example = example(type);

        var event = JSON.readValue(example, type);

        assertThat(problems(type, example)).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(example));
    }

    @Test
    void aSchemaRefusesWhatNoEventMayCarry() {
        var example = example(ComplaintEvent.Admitted.class);
        var withName = example.replaceFirst("\\{", "{\"name\": \"Safar\",");

        assertThat(problems(ComplaintEvent.Admitted.class, withName)).isNotEmpty();
    }
}
