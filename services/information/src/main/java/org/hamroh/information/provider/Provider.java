package org.hamroh.information.provider;

import java.time.Instant;
import java.util.UUID;
import org.hamroh.contracts.ProviderEvent;
import org.hamroh.kernel.outbox.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A body that helps. What it says of itself is shown after an editor approved it; whether it has room now it says at once.
 */
@Document(Provider.COLLECTION)
@TypeAlias("provider")
@CompoundIndex(name = "slug", def = "{'slug': 1}", unique = true)
@CompoundIndex(name = "command", def = "{'command': 1}", unique = true)
final class Provider extends Aggregate {
    static final String COLLECTION = "providers";

    private final String slug;
    private final String command;
    private final @Nullable String organisation;
    private @Nullable Listing listing;
    private @Nullable Proposal proposal;
    private Capacity capacity;
    private @Nullable Instant capacityAt;
    private @Nullable String verifiedOn;

    private Provider(UUID id, String slug, String command, @Nullable String organisation) {
        super(id);
        this.slug = slug;
        this.command = command;
        this.organisation = organisation;
        this.capacity = Capacity.UNKNOWN;
    }

    /** What somebody of the provider wants shown. */
    record Proposal(Listing listing, String by, Instant at) {}

    /**
     * @param organisation id of the organisation whose people may look after it; null if none signs in
     */
    static Provider create(UUID id, String slug, String command, @Nullable String organisation) {
        return new Provider(id, slug, command, organisation);
    }

    void list(Listing shown, Instant at) {
        listing = shown;
        proposal = null;
        raise(new ProviderEvent.Listed(id(), slug, shown.kind()), at);
    }

    void propose(Listing wish, String by, Instant at) {
        proposal = new Proposal(wish, by, at);
    }

    /** @return whether there was anything to decide */
    boolean decide(boolean approved, Instant at) {
        var waiting = proposal;
        if (waiting == null) {
            return false;
        }
        proposal = null;
        if (approved) {
            list(waiting.listing(), at);
        }
        return true;
    }

    void fill(Capacity now, Instant at) {
        if (now != capacity) {
            raise(new ProviderEvent.CapacityChanged(id(), slug, now.code()), at);
        }
        capacity = now;
        capacityAt = at;
    }

    void verify(String day) {
        verifiedOn = day;
    }

    void unlist(Instant at) {
        if (listing != null) {
            raise(new ProviderEvent.Unlisted(id(), slug), at);
        }
        listing = null;
    }

    String slug() {
        return slug;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Nullable
    Listing listing() {
        return listing;
    }

    @Nullable
    Proposal proposal() {
        return proposal;
    }

    Capacity capacity() {
        return capacity;
    }

    @Nullable
    Instant capacityAt() {
        return capacityAt;
    }

    @Nullable
    String verifiedOn() {
        return verifiedOn;
    }
}
