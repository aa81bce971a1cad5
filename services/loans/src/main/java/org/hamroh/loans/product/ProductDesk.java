package org.hamroh.loans.product;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A lender's products. Officers read them, the committee makes them; another lender's do not exist. */
@Component
public class ProductDesk {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final Products products;
    private final Audit audit;
    private final Clock clock;

    ProductDesk(Products products, Audit audit, Clock clock) {
        this.products = products;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 if the caller works for no lender */
    List<Product> list(Caller caller) {
        requireLender(caller);
        return products.findByLenderOrderById(caller.organisation());
    }

    /** What anybody may ask for today, of all lenders. */
    List<Product> open() {
        return products.findByOpenOrderById(true);
    }

    /** One that is open to applicants; whose it is they need not know. */
    public Optional<Product> offered(String id) {
        return id(id).flatMap(products::findById).filter(Product::isOpen);
    }

    /** @throws Refusal 404 if the caller's lender has none with this id */
    public Product load(Caller caller, String id) {
        if (!isLender(caller)) {
            throw Refusal.notFound();
        }
        return id(id).flatMap(known -> products.findByIdAndLender(known, caller.organisation()))
                .orElseThrow(Refusal::notFound);
    }

    Product begin(Caller caller, OfferRequest asked, IdempotencyKey command) {
        requireLender(caller);
        caller.require("loans.committee");
        Optional<Product> earlier = products.findByCommand(command.hash());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Offer offer = asked.offer(today());
        Product product = Product.begin(
                caller.organisation(),
                command.hash(),
                caller.subject(),
                asked.namesRead(),
                offer,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.note(caller, "product-begin", product.id(), Result.ALLOWED);
        try {
            return products.save(product);
        } catch (DuplicateKeyException e) {
            return products.findByCommand(command.hash()).orElseThrow(() -> e);
        }
    }

    Product renew(Caller caller, String id, IfMatch seen, OfferRequest asked) {
        Product product = own(caller, id);
        seen.require(product);
        Offer offer = asked.offer(today());
        product.renew(
                caller.subject(), asked.namesRead(), offer, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.note(caller, "product-renew", product.id(), Result.ALLOWED);
        return products.save(product);
    }

    Product open(Caller caller, String id, IfMatch seen, boolean open) {
        Product product = own(caller, id);
        seen.require(product);
        product.open(open);
        audit.note(caller, open ? "product-open" : "product-close", product.id(), Result.ALLOWED);
        return products.save(product);
    }

    private Product own(Caller caller, String id) {
        if (!caller.has("loans.committee")) {
            throw Refusal.notFound();
        }
        return load(caller, id);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DUSHANBE));
    }

    private static void requireLender(Caller caller) {
        if (!isLender(caller)) {
            throw Refusal.forbidden();
        }
    }

    private static boolean isLender(Caller caller) {
        return caller.organisationType().equals("lender") && caller.has("loans.officer", "loans.committee");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
