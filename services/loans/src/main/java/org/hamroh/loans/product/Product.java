package org.hamroh.loans.product;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamroh.kernel.outbox.Aggregate;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A kind of loan that a lender gives, with all its editions. */
@Document(Product.COLLECTION)
@TypeAlias("product")
@CompoundIndex(name = "lender", def = "{'lender': 1, '_id': 1}")
@CompoundIndex(name = "open", def = "{'open': 1, '_id': 1}")
@CompoundIndex(name = "command", def = "{'command': 1}", unique = true)
public final class Product extends Aggregate {
    static final String COLLECTION = "products";

    private final String lender;
    private final String command;
    private boolean open;
    private List<Edition> editions;

    private Product(UUID id, String lender, String command, List<Edition> editions) {
        super(id);
        this.lender = lender;
        this.command = command;
        this.editions = editions;
        this.open = true;
    }

    /** @param command hash of the command that makes it, so that repeating it makes no other */
    static Product begin(String lender, String command, String by, Map<String, String> names, Offer offer, Instant at) {
        return new Product(newId(), lender, command, List.of(new Edition(1, at, by, names, offer)));
    }

    /** From now on loans begin with other terms; those that run keep theirs. */
    void renew(String by, Map<String, String> names, Offer offer, Instant at) {
        editions = Stream.concat(editions.stream(), Stream.of(new Edition(editions.size() + 1, at, by, names, offer)))
                .toList();
    }

    /** Whether somebody may still ask for it. */
    void open(boolean wanted) {
        open = wanted;
    }

    public String lender() {
        return lender;
    }

    String command() {
        return command;
    }

    public boolean isOpen() {
        return open;
    }

    public Edition current() {
        return editions.getLast();
    }

    public List<Edition> editions() {
        return List.copyOf(editions);
    }

    public Optional<Edition> edition(int number) {
        return editions.stream().filter(each -> each.number() == number).findFirst();
    }
}
