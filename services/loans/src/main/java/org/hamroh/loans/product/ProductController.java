package org.hamroh.loans.product;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Products over HTTP. */
@RestController
final class ProductController {
    private final ProductDesk desk;

    ProductController(ProductDesk desk) {
        this.desk = desk;
    }

    /** The terms, in words and numbers as they were written down. */
    record OfferView(
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
            List<String> order,
            int quorum,
            String mostDebtServicePercent,
            @Nullable Integer returnedWithinMonths,
            boolean trainingRequired,
            boolean remittancesRequired,
            boolean noArrears) {
        static OfferView of(Offer offer) {
            return new OfferView(
                    offer.currency(),
                    offer.least().toPlainString(),
                    offer.most().toPlainString(),
                    offer.shortest(),
                    offer.longest(),
                    offer.annualRatePercent().toPlainString(),
                    offer.method(),
                    offer.dayCount(),
                    offer.every(),
                    offer.principalGrace(),
                    offer.interestPaymentGrace(),
                    offer.interestFreePeriods(),
                    offer.roundInstalmentTo().toPlainString(),
                    offer.penaltyPercentPerDay().toPlainString(),
                    offer.penaltyCapPercent().toPlainString(),
                    offer.feePercent().toPlainString(),
                    offer.order(),
                    offer.quorum(),
                    offer.mostDebtServicePercent().toPlainString(),
                    offer.returnedWithinMonths(),
                    offer.trainingRequired(),
                    offer.remittancesRequired(),
                    offer.noArrears());
        }
    }

    record EditionView(int number, Instant from, Map<String, String> names, OfferView offer) {
        static EditionView of(Edition edition) {
            return new EditionView(edition.number(), edition.from(), edition.names(), OfferView.of(edition.offer()));
        }
    }

    record ProductView(UUID id, boolean open, EditionView current, List<EditionView> earlier, boolean mayChange) {
        static ProductView of(Product product, boolean mayChange) {
            return new ProductView(
                    product.id(),
                    product.isOpen(),
                    EditionView.of(product.current()),
                    product.editions().reversed().stream()
                            .skip(1)
                            .map(EditionView::of)
                            .toList(),
                    mayChange);
        }
    }

    /** What an applicant sees. */
    record Offered(UUID id, Map<String, String> names, OfferView offer) {}

    record Opening(boolean open) {}

    @GetMapping("/products")
    ResponseEntity<List<ProductView>> list(Caller caller) {
        boolean mayChange = caller.has("loans.committee");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(desk.list(caller).stream()
                        .map(each -> ProductView.of(each, mayChange))
                        .toList());
    }

    @GetMapping("/products/offered")
    List<Offered> offered() {
        return desk.open().stream()
                .map(each -> new Offered(
                        each.id(),
                        each.current().names(),
                        OfferView.of(each.current().offer())))
                .toList();
    }

    @GetMapping("/products/{id}")
    ResponseEntity<ProductView> read(Caller caller, @PathVariable String id) {
        return answer(caller, desk.load(caller, id), HttpStatus.OK);
    }

    @PostMapping("/products")
    ResponseEntity<ProductView> begin(Caller caller, IdempotencyKey command, @RequestBody OfferRequest asked) {
        return answer(caller, desk.begin(caller, asked, command), HttpStatus.CREATED);
    }

    @PutMapping("/products/{id}")
    ResponseEntity<ProductView> renew(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody OfferRequest asked) {
        return answer(caller, desk.renew(caller, id, seen, asked), HttpStatus.OK);
    }

    @PutMapping("/products/{id}/opening")
    ResponseEntity<ProductView> open(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Opening opening) {
        return answer(caller, desk.open(caller, id, seen, opening.open()), HttpStatus.OK);
    }

    private static ResponseEntity<ProductView> answer(Caller caller, Product product, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.etag(product))
                .cacheControl(CacheControl.noStore())
                .body(ProductView.of(product, caller.has("loans.committee")));
    }
}
