package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hamroh.loans.schedule.ScheduleRequest;
import org.hamroh.loans.schedule.Terms;
import org.hamroh.loans.schedule.TermsReading;

/** Terms and contracts to try. */
final class Contracts {
    static final String EQUAL_PRINCIPAL = "DECLINING_EQUAL_PRINCIPAL";

    private Contracts() {}

    static Terms terms(String principal, String rate, int repayments, LocalDate begin, String method) {
        ScheduleRequest asked = new ScheduleRequest(
                principal,
                rate,
                Integer.toString(repayments),
                "P1M",
                null,
                method,
                begin.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return TermsReading.of(asked, begin);
    }

    static Arbitrary<Contract> contracts() {
        return Combinators.combine(
                        Arbitraries.of("DECLINING_EQUAL_INSTALMENTS", EQUAL_PRINCIPAL, "FLAT"),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.longs(),
                        Arbitraries.of("0", "0.1", "0.333"))
                .as((method, rate, count, seed, penalty) -> {
                    List<Due> order = new ArrayList<>(Contract.USUAL_ORDER);
                    Collections.shuffle(order, new Random(seed));
                    return new Contract(
                            terms("1000", Integer.toString(rate), count, LocalDate.of(2024, 1, 31), method),
                            order,
                            new Penalty(new BigDecimal(penalty), BigDecimal.TEN));
                });
    }
}
