package org.hamroh.portal.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The loans service as anybody may use it. */
@HttpExchange("/api/loans")
interface BorrowerClient {
    @GetExchange("/products/offered")
    List<Offered> offered();

    @PostExchange("/applications")
    Received apply(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> application);

    @GetExchange("/applications/mine")
    Own mine(@RequestHeader("Receipt-Code") String code);

    record Offered(String id, Map<String, String> names, ProductsClient.Offer offer) {
        public String name(String language) {
            return names.getOrDefault(language, id);
        }
    }

    record Received(String number, String receiptCode) {
        /** In groups of four, as it is read out and written down. */
        public String spoken() {
            return receiptCode.replaceAll("(.{4})(?=.)", "$1 ");
        }
    }

    record Told(String what, Instant at) {}

    record Refusal(String reason, List<String> advice) {}

    record Money(LocalDate on, String kind, @Nullable String amount) {}

    record Own(
            String number,
            String state,
            String product,
            String currency,
            String asked,
            int askedRepayments,
            String approved,
            int repayments,
            List<String> papersNeeded,
            boolean trainingRequired,
            @Nullable LocalDate trainedOn,
            List<Told> history,
            @Nullable Refusal refusal,
            List<String> conditions,
            LoansClient.@Nullable Account account,
            List<Money> movements) {}
}
