package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.text.Language;
import org.hamroh.loans.product.Offer;
import org.hamroh.loans.product.Product;
import org.hamroh.loans.schedule.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes who asks for a loan. Every member is read as text, so that each mistake can be told at its place.
 *
 * @param district in words
 * @param returnedOn when the applicant came back
 * @param business what is planned; {@code market}: who will buy; {@code use}: what the money buys; {@code risk}: what may go wrong
 * @param guarantors who answers for it, with a telephone
 * @param cash the usual month, once the business runs
 */
record ApplicationRequest(
        @Nullable String product,
        @Nullable String amount,
        @Nullable String repayments,
        @Nullable String place,
        @Nullable String district,
        @Nullable String sector,
        @Nullable String sex,
        @Nullable String language,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String returnedOn,
        @Nullable String experienceYears,
        @Nullable Boolean remittances,
        @Nullable Boolean otherArrears,
        @Nullable String business,
        @Nullable String market,
        @Nullable String use,
        @Nullable String risk,
        @Nullable List<@Nullable String> guarantors,
        @Nullable Cash cash) {
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern PHONE = Pattern.compile("[+0-9 ()-]{6,25}");
    private static final int SHORT = 120;
    private static final int LONG = 3000;
    private static final int MOST_GUARANTORS = 3;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    record Cash(
            @Nullable String sales,
            @Nullable String otherIncome,
            @Nullable String remittances,
            @Nullable String businessCosts,
            @Nullable String household,
            @Nullable String otherDebts) {
        static final Cash NONE = new Cash(null, null, null, null, null, null);
    }

    /** @throws Refusal 422 with every member that must be mended */
    Asked read(Product of, LocalDate today) {
        Fields fields = new Fields();
        Offer offer = of.current().offer();
        BigDecimal sum = fields.money("amount", amount, null);
        int count = fields.count("repayments", repayments, offer.shortest(), offer.longest(), null);
        if (sum != null && (sum.compareTo(offer.least()) < 0 || sum.compareTo(offer.most()) > 0)) {
            fields.wrong("amount", "loan.amount.between", offer.least(), offer.most());
        }
        if (place == null || !PLACE.matcher(place).matches()) {
            fields.wrong("place", "loan.place.unknown");
        }
        Sector what = code(fields, "sector", Coded.of(Sector.class, sector).orElse(null), Sector.OTHER);
        Sex who = code(fields, "sex", Coded.of(Sex.class, sex).orElse(null), Sex.FEMALE);
        String tongue = language == null ? "tg" : language;
        if (Language.of(tongue).isEmpty()) {
            fields.wrong("language", "schedule.choice.unknown", "tg, ru, en, uz, ky");
        }
        text(fields, "name", name, 2, SHORT);
        if (phone == null || !PHONE.matcher(phone.strip()).matches()) {
            fields.wrong("phone", "loan.phone.unreadable");
        }
        text(fields, "address", address, 3, SHORT);
        text(fields, "district", district, 2, SHORT);
        text(fields, "business", business, 20, LONG);
        text(fields, "market", market, 10, LONG);
        text(fields, "use", use, 10, LONG);
        text(fields, "risk", risk, 10, LONG);
        String back = returned(fields, offer, today);
        int years = fields.count("experienceYears", experienceYears, 0, 60, 0);
        if (offer.remittancesRequired() && !Boolean.TRUE.equals(remittances)) {
            fields.wrong("remittances", "loan.remittances.needed");
        }
        if (offer.noArrears() && Boolean.TRUE.equals(otherArrears)) {
            fields.wrong("otherArrears", "loan.arrears.none-allowed");
        }
        CashFlow flow = flow(fields);
        int answering = guarantors(fields).size();
        fields.done();
        return new Asked(
                of.lender(),
                of.id(),
                of.current().number(),
                offer,
                Objects.requireNonNull(place),
                district == null ? null : district.strip(),
                what,
                who,
                tongue,
                Objects.requireNonNull(sum),
                count,
                new Profile(back, years, Boolean.TRUE.equals(remittances), answering, flow));
    }

    private @Nullable String returned(Fields fields, Offer offer, LocalDate today) {
        String typed = returnedOn == null || returnedOn.isBlank() ? null : returnedOn;
        LocalDate back = fields.day("returnedOn", typed, null);
        Integer within = offer.returnedWithinMonths();
        if (within != null && typed == null) {
            fields.wrong("returnedOn", "schedule.missing");
        }
        if (back != null && back.isAfter(today)) {
            fields.wrong("returnedOn", "loan.on.future");
        }
        if (back != null && within != null && ChronoUnit.MONTHS.between(back, today) >= within) {
            fields.wrong("returnedOn", "loan.returned.too-long-ago", within);
        }
        return back == null ? null : back.toString();
    }

    private CashFlow flow(Fields fields) {
        Cash typed = cash == null ? Cash.NONE : cash;
        return new CashFlow(
                flow(fields, "cash.sales", typed.sales()),
                flow(fields, "cash.otherIncome", typed.otherIncome()),
                flow(fields, "cash.remittances", typed.remittances()),
                flow(fields, "cash.businessCosts", typed.businessCosts()),
                flow(fields, "cash.household", typed.household()),
                flow(fields, "cash.otherDebts", typed.otherDebts()));
    }

    private static BigDecimal flow(Fields fields, String field, @Nullable String typed) {
        BigDecimal read = fields.decimal(field, typed, MOST, 2, BigDecimal.ZERO);
        return read == null ? BigDecimal.ZERO : read;
    }

    private static <E> E code(Fields fields, String field, @Nullable E read, E otherwise) {
        if (read == null) {
            fields.wrong(field, "loan.choice.missing");
            return otherwise;
        }
        return read;
    }

    static void text(Fields fields, String field, @Nullable String typed, int least, int most) {
        int length = typed == null ? 0 : typed.strip().length();
        if (length < least || length > most) {
            fields.wrong(field, "loan.text.length", least, most);
        }
    }

    private List<String> guarantors(Fields fields) {
        List<String> named = new ArrayList<>();
        for (String each : guarantors == null ? List.<@Nullable String>of() : guarantors) {
            if (each != null && !each.isBlank()) {
                named.add(each.strip());
            }
        }
        if (named.size() > MOST_GUARANTORS || named.stream().anyMatch(each -> each.length() > SHORT)) {
            fields.wrong("guarantors", "loan.guarantors.too-many", MOST_GUARANTORS, SHORT);
        }
        return named;
    }

    /** What is sealed, by field; call after {@link #read}. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "name", name);
        put(words, "phone", phone);
        put(words, "address", address);
        put(words, "business", business);
        put(words, "market", market);
        put(words, "use", use);
        put(words, "risk", risk);
        int number = 1;
        for (String each : guarantors(new Fields())) {
            words.put("guarantor-" + number++, each);
        }
        return words;
    }

    private static void put(Map<String, String> words, String field, @Nullable String typed) {
        words.put(field, typed == null ? "" : typed.strip());
    }
}
