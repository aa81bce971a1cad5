package org.hamroh.portal.loans;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What a lender offers. */
@HttpExchange("/api/loans/products")
interface ProductsClient {
    @GetExchange
    List<Product> list();

    @GetExchange("/{id}")
    ResponseEntity<Product> read(@PathVariable String id);

    @PostExchange
    Product begin(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> typed);

    @PutExchange("/{id}")
    Product renew(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Map<String, Object> typed);

    @PutExchange("/{id}/opening")
    Product open(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Map<String, Object> typed);

    record Product(String id, boolean open, Edition current, List<Edition> earlier, boolean mayChange) {
        public String name(String language) {
            return current.names().getOrDefault(language, id);
        }
    }

    record Edition(int number, Instant from, Map<String, String> names, Offer offer) {}

    record Offer(
            String currency,
            String least,
            String most,
            int shortest,
            int longest,
            String annualRatePercent,
            String method,
            String dayCount,
            String every,
            int principalGrace,
            int interestPaymentGrace,
            int interestFreePeriods,
            String roundInstalmentTo,
            String penaltyPercentPerDay,
            String penaltyCapPercent,
            String feePercent,
            int quorum,
            String mostDebtServicePercent,
            @Nullable Integer returnedWithinMonths,
            boolean trainingRequired,
            boolean remittancesRequired,
            boolean noArrears) {}
}
