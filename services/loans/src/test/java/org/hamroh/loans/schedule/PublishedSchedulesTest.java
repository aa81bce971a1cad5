package org.hamroh.loans.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every schedule of the collection of published ones, to the coin; the collection names the source of each. */
class PublishedSchedulesTest {
    private static final JsonNode PUBLISHED = read();
    private static final int ALL_DIGITS = 10;
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("dd MMMM yyyy", Locale.ENGLISH);

    static Stream<Named<JsonNode>> schedules() {
        return PUBLISHED
                .get("schedules")
                .valueStream()
                .map(each -> Named.of(each.get("id").asString(), each));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void publishedScheduleIsMetToTheCoin(JsonNode published) {
        Schedule schedule = Schedule.of(terms(published.get("input")));
        JsonNode rows = published.get("schedule");

        assertThat(schedule.instalments()).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Instalment ours = schedule.instalments().get(i);
            same(rows.get(i), "principal", ours.principal());
            same(rows.get(i), "interest", ours.interest());
            same(rows.get(i), "total", ours.total());
            same(rows.get(i), "balance", ours.balance());
            if (rows.get(i).has("dueDate")) {
                assertThat(ours.dueOn())
                        .isEqualTo(LocalDate.parse(rows.get(i).get("dueDate").asString(), LONG));
            }
        }
        same(published.get("totals"), "principal", schedule.principal());
        same(published.get("totals"), "interest", schedule.interest());
        same(published.get("totals"), "repayment", schedule.repayment());
    }

    @Test
    void theWholeCollectionIsTried() {
        assertThat(schedules()).hasSize(7);
        assertThat(PUBLISHED.get("payments").size()).isEqualTo(1);
    }

    @Test
    void unroundedAnnuityIsMetToTheLastPublishedDigit() {
        JsonNode payment = PUBLISHED.get("payments").get(0);
        BigDecimal[] rates = new BigDecimal[payment.get("n").asInt()];
        Arrays.fill(rates, new BigDecimal("0.075").divide(BigDecimal.valueOf(12), Annuity.PRECISION));

        BigDecimal instalment =
                Annuity.instalment(new BigDecimal(payment.get("principal").asString()), rates, 0, rates.length);

        assertThat(instalment.setScale(ALL_DIGITS, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(payment.get("independent").asString());
    }

    @ParameterizedTest
    @MethodSource("monthEnds")
    void monthEndsFallAsPublished(MonthEnd rule) {
        List<String> published = PUBLISHED
                .get("monthEnd")
                .get(rule.name())
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        List<String> ours = Loan.of("10000", "12", 3, "2025-01-31").monthEnd(rule).schedule().instalments().stream()
                .map(each -> each.dueOn().toString())
                .toList();

        assertThat(ours).isEqualTo(published);
    }

    static Stream<MonthEnd> monthEnds() {
        return Arrays.stream(MonthEnd.values());
    }

    /** The published figure may be shown with fewer digits than a ledger without rounding has. */
    private static void same(JsonNode published, String member, BigDecimal ours) {
        if (published.has(member)) {
            BigDecimal expected = new BigDecimal(published.get(member).asString());
            BigDecimal shown = ours.scale() == ALL_DIGITS ? ours.setScale(2, RoundingMode.HALF_UP) : ours;
            assertThat(shown).as(member).isEqualByComparingTo(expected);
        }
    }

    private static Terms terms(JsonNode input) {
        boolean unrounded = input.get("rounding").asString().startsWith("NONE");
        int decimals = unrounded ? ALL_DIGITS : input.get("currencyDecimals").asInt();
        LocalDate begin = LocalDate.parse(input.path("disbursed").asString("2024-01-01"));
        return new Terms(
                List.of(new Disbursement(
                        begin, new BigDecimal(input.get("principal").asString()))),
                List.of(new RateFrom(
                        begin, new BigDecimal(input.get("annualRatePct").asString()))),
                input.get("repayments").asInt(),
                new Every(1, 0),
                input.has("firstDue") ? LocalDate.parse(input.get("firstDue").asString()) : null,
                DayCount.THIRTY_360,
                method(input),
                InterestCalculation.PERIOD,
                input.path("graceOnPrincipalPayment").asInt(0),
                0,
                0,
                input.has("instalmentMultiplesOf")
                        ? new BigDecimal(input.get("instalmentMultiplesOf").asString())
                        : BigDecimal.ONE.movePointLeft(decimals),
                MonthEnd.LAST_DAY_OF_MONTH,
                WorkingDays.ANY,
                decimals);
    }

    private static Method method(JsonNode input) {
        if (input.path("interestMethod").asString("").equals("FLAT")) {
            return Method.FLAT;
        }
        return input.path("amortization").asString("").equals("EQUAL_PRINCIPAL")
                ? Method.DECLINING_EQUAL_PRINCIPAL
                : Method.DECLINING_EQUAL_INSTALMENTS;
    }

    private static JsonNode read() {
        try (var in =
                Objects.requireNonNull(PublishedSchedulesTest.class.getResourceAsStream("/published-schedules.json"))) {
            return JsonMapper.builder().build().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
