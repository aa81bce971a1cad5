package org.hamroh.loans.product;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The products of a demonstration. All of them are invented. */
@Component
@ConditionalOnProperty("hamroh.demo")
public class DemoProductDesk {
    private static final String LENDER = "lender-sughd";
    private static final Duration AGE = Duration.ofDays(700);

    private final Products products;
    private final Clock clock;

    DemoProductDesk(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    /** The two products, made now if they are not there. */
    public List<Product> both() {
        return List.of(
                product(
                        "demo-business",
                        Map.of(
                                "tg", "Қарз барои оғози кор",
                                "ru", "Заём на начало дела",
                                "en", "Loan to start a business",
                                "uz", "Ish boshlash uchun qarz",
                                "ky", "Иш баштоо үчүн карыз"),
                        offer("2000", "50000", 6, 24, "12", 1, "0.05", 36, false)),
                product(
                        "demo-farming",
                        Map.of(
                                "tg", "Қарзи бефоиз барои деҳқонон",
                                "ru", "Беспроцентный заём для дехкан",
                                "en", "Interest-free loan for farmers",
                                "uz", "Dehqonlar uchun foizsiz qarz",
                                "ky", "Дыйкандар үчүн пайызсыз карыз"),
                        offer("500", "15000", 4, 12, "0", 2, "0.03", null, true)));
    }

    private Product product(String command, Map<String, String> names, Offer offer) {
        return products.findByCommand(command)
                .orElseGet(() -> products.save(Product.begin(
                        LENDER, command, person(), names, offer, clock.instant().minus(AGE))));
    }

    private static String person() {
        return UUID.nameUUIDFromBytes("demo:committee@lender.example".getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Offer offer(
            String least,
            String most,
            int shortest,
            int longest,
            String rate,
            int grace,
            String penalty,
            @Nullable Integer returnedWithin,
            boolean training) {
        return new Offer(
                "TJS",
                new BigDecimal(least),
                new BigDecimal(most),
                shortest,
                longest,
                new BigDecimal(rate),
                "DECLINING_EQUAL_INSTALMENTS",
                "THIRTY_360",
                "P1M",
                grace,
                0,
                0,
                new BigDecimal("0.01"),
                new BigDecimal(penalty),
                new BigDecimal("10"),
                BigDecimal.ZERO,
                List.of("penalty", "fee", "interest", "principal"),
                2,
                new BigDecimal("50"),
                returnedWithin,
                training,
                false,
                true);
    }
}
