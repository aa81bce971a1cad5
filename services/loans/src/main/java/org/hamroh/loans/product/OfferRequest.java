package org.hamroh.loans.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.text.Language;
import org.hamroh.loans.schedule.Fields;
import org.jspecify.annotations.Nullable;

/** A product as it is written down; every member is text, so that each mistake can be told at its place. */
record OfferRequest(
        @Nullable Map<String, String> names,
        @Nullable String currency,
        @Nullable String least,
        @Nullable String most,
        @Nullable String shortest,
        @Nullable String longest,
        @Nullable String annualRatePercent,
        @Nullable String method,
        @Nullable String dayCount,
        @Nullable String every,
        @Nullable String principalGrace,
        @Nullable String interestPaymentGrace,
        @Nullable String interestFreePeriods,
        @Nullable String roundInstalmentTo,
        @Nullable String penaltyPercentPerDay,
        @Nullable String penaltyCapPercent,
        @Nullable String feePercent,
        @Nullable List<@Nullable String> order,
        @Nullable String quorum,
        @Nullable String mostDebtServicePercent,
        @Nullable String returnedWithinMonths,
        @Nullable Boolean trainingRequired,
        @Nullable Boolean remittancesRequired,
        @Nullable Boolean noArrears) {
    private static final List<String> USUAL_ORDER = List.of("penalty", "fee", "interest", "principal");
    private static final Set<String> CURRENCIES = Set.of("TJS", "USD", "EUR", "RUB", "KGS", "UZS");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HALF = new BigDecimal(50);
    private static final int LONGEST_NAME = 80;
    private static final int MOST_INSTALMENTS = 360;

    /** Under what it is known in each language. @throws Refusal 422 where a name is missing or too long */
    Map<String, String> namesRead() {
        Fields fields = new Fields();
        Map<String, String> read = new HashMap<>();
        for (Language language : Language.values()) {
            String name = names == null ? null : names.get(language.code());
            if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
                fields.wrong("names." + language.code(), "product.name.length", LONGEST_NAME);
            } else {
                read.put(language.code(), name.strip());
            }
        }
        fields.done();
        return read;
    }

    /** @throws Refusal 422 with every member that must be mended */
    Offer offer(LocalDate today) {
        Fields fields = new Fields();
        String money = currency == null ? "TJS" : currency;
        if (!CURRENCIES.contains(money)) {
            fields.wrong(
                    "currency",
                    "schedule.choice.unknown",
                    String.join(", ", CURRENCIES.stream().sorted().toList()));
        }
        BigDecimal from = fields.money("least", least, null);
        BigDecimal until = fields.money("most", most, null);
        int fewest = fields.count("shortest", shortest, 1, MOST_INSTALMENTS, null);
        int many = fields.count("longest", longest, 1, MOST_INSTALMENTS, null);
        BigDecimal rate = fields.decimal("annualRatePercent", annualRatePercent, HUNDRED, 4, BigDecimal.ZERO);
        fields.every("every", every);
        int grace = fields.count("principalGrace", principalGrace, 0, MOST_INSTALMENTS, 0);
        int interestGrace = fields.count("interestPaymentGrace", interestPaymentGrace, 0, MOST_INSTALMENTS, 0);
        int free = fields.count("interestFreePeriods", interestFreePeriods, 0, MOST_INSTALMENTS, 0);
        BigDecimal step = fields.money("roundInstalmentTo", roundInstalmentTo, new BigDecimal("0.01"));
        BigDecimal perDay =
                fields.decimal("penaltyPercentPerDay", penaltyPercentPerDay, BigDecimal.TEN, 4, BigDecimal.ZERO);
        BigDecimal cap = fields.decimal("penaltyCapPercent", penaltyCapPercent, HUNDRED, 4, BigDecimal.ZERO);
        BigDecimal fee = fields.decimal("feePercent", feePercent, HUNDRED, 4, BigDecimal.ZERO);
        int votes = fields.count("quorum", quorum, 1, 9, 2);
        BigDecimal service = fields.decimal("mostDebtServicePercent", mostDebtServicePercent, HUNDRED, 2, HALF);
        Integer returned = returnedWithinMonths == null
                ? null
                : fields.count("returnedWithinMonths", returnedWithinMonths, 1, 600, null);
        if (from != null && until != null && from.compareTo(until) > 0) {
            fields.wrong("most", "product.most.below-least");
        }
        if (fewest > many) {
            fields.wrong("longest", "product.longest.below-shortest");
        }
        List<String> sequence = order(fields);
        fields.done();
        Offer offer = new Offer(
                money,
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                fewest,
                many,
                Objects.requireNonNull(rate),
                method == null ? "DECLINING_EQUAL_INSTALMENTS" : method,
                dayCount == null ? "THIRTY_360" : dayCount,
                every == null ? "P1M" : every,
                grace,
                interestGrace,
                free,
                Objects.requireNonNull(step),
                Objects.requireNonNull(perDay),
                Objects.requireNonNull(cap),
                Objects.requireNonNull(fee),
                sequence,
                votes,
                Objects.requireNonNull(service),
                returned,
                Boolean.TRUE.equals(trainingRequired),
                Boolean.TRUE.equals(remittancesRequired),
                Boolean.TRUE.equals(noArrears));
        // The smallest loan over the longest time is the one that rounding could break.
        offer.terms(offer.least(), offer.longest(), today, null);
        return offer;
    }

    private List<String> order(Fields fields) {
        if (order == null) {
            return USUAL_ORDER;
        }
        List<String> read = new ArrayList<>();
        for (String each : fields.list("order", order, USUAL_ORDER.size())) {
            read.add(each.toLowerCase(Locale.ROOT));
        }
        if (read.size() != USUAL_ORDER.size() || !Set.copyOf(read).equals(Set.copyOf(USUAL_ORDER))) {
            fields.wrong("order", "statement.order.incomplete");
        }
        return read;
    }
}
