package org.hamroh.information.article;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What readers see, in memory. A change made here is seen at once, one made by another instance within two seconds.
 */
public final class Shelf {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final AtomicReference<@Nullable Content> content = new AtomicReference<>();
    private final Supplier<List<Article>> store;
    private final Clock clock;

    Shelf(Supplier<List<Article>> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Every guide, in the order of stages and within a stage as editors arranged them. */
    public List<Guide> guides() {
        return content().guides();
    }

    /** A number that changes with the guides. */
    public int state() {
        return content().guides().hashCode();
    }

    Optional<Guide> guide(String slug) {
        return guides().stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    void forget() {
        content.set(null);
    }

    private Content content() {
        Instant now = clock.instant();
        Content known = content.get();
        if (known == null || known.readAt().plus(FRESH).isBefore(now)) {
            known = new Content(
                    store.get().stream()
                            .map(Guide::of)
                            .filter(Objects::nonNull)
                            .map(each -> (Guide) each)
                            .sorted(Comparator.comparing(
                                            (Guide each) -> each.facts().stage())
                                    .thenComparing(each -> each.facts().order())
                                    .thenComparing(Guide::slug))
                            .toList(),
                    now);
            content.set(known);
        }
        return known;
    }

    private record Content(List<Guide> guides, Instant readAt) {}
}
