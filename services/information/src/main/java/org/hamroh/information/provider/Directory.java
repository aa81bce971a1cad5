package org.hamroh.information.provider;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/** Who is listed, as everybody may see it. */
public final class Directory {
    private final Supplier<List<Provider>> store;

    Directory(Supplier<List<Provider>> store) {
        this.store = store;
    }

    /** What a search needs to know of an entry. */
    public record Named(String slug, String title, String summary, String words) {}

    List<Provider> listed() {
        return store.get().stream().filter(each -> each.listing() != null).toList();
    }

    /** Those who help with it there in that language; who has room now comes first, who is closed last. */
    List<Provider> find(String need, String place, String spoken) {
        return listed().stream()
                .filter(each -> matches(each.listing(), need, place, spoken))
                .sorted(Comparator.comparing(Provider::capacity).thenComparing(Provider::slug))
                .toList();
    }

    /** Every entry in the reader's language. */
    public List<Named> named(Language language) {
        return listed().stream().flatMap(each -> named(each, language)).toList();
    }

    private static Stream<Named> named(Provider provider, Language language) {
        var listing = provider.listing();
        return listing == null
                ? Stream.of()
                : Stream.of(new Named(
                        provider.slug(),
                        Listing.in(listing.names(), language),
                        Listing.in(listing.about(), language),
                        String.join(" ", listing.names().values()) + " "
                                + String.join(" ", listing.about().values())));
    }

    private static boolean matches(@Nullable Listing listing, String need, String place, String spoken) {
        return listing != null
                && (need.isEmpty() || listing.needs().contains(need))
                && listing.isFor(place)
                && (spoken.isEmpty() || listing.languages().contains(spoken));
    }
}
