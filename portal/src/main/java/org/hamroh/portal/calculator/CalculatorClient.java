package org.hamroh.portal.calculator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The schedules that the loans service makes for everybody. */
@HttpExchange("/api/loans")
interface CalculatorClient {

    @PostExchange("/schedules")
    Schedule schedule(@RequestBody Wish wish);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wish(
            @Nullable String principal,
            @Nullable String annualRatePercent,
            @Nullable String repayments,
            @Nullable String every,
            @Nullable String method,
            @Nullable String principalGrace) {}

    record Schedule(List<Instalment> instalments, Totals totals, BigDecimal aprPercent) {
        /** Whether all but the last instalment are the same. */
        public boolean level() {
            return instalments.stream()
                            .limit(Math.max(1, instalments.size() - 1))
                            .map(Instalment::total)
                            .distinct()
                            .count()
                    == 1;
        }

        public Instalment first() {
            return instalments.getFirst();
        }

        public Instalment last() {
            return instalments.getLast();
        }
    }

    record Instalment(
            int n, LocalDate dueOn, BigDecimal principal, BigDecimal interest, BigDecimal total, BigDecimal balance) {}

    record Totals(BigDecimal principal, BigDecimal interest, BigDecimal repayment) {}
}
