package org.hamroh.portal.health;

import com.ibm.icu.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.health.WhereClient.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Regions and districts by their names in the reader's language; asked for again each hour. */
@Component("districts")
class Districts {
    private static final Duration FRESH = Duration.ofHours(1);

    private final WhereClient client;
    private final Clock clock;
    private volatile @Nullable Known known;

    Districts(WhereClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    private record Known(Instant until, List<Place> places, Map<String, Place> byCode) {}

    /** A region with the districts of today in it. */
    public record Group(Place region, List<Place> districts) {}

    /** Regions as the service orders them, their districts by name. */
    List<Group> groups() {
        Collator order = Collator.getInstance(LocaleContextHolder.getLocale());
        List<Place> all = known().places();
        return all.stream()
                .filter(Place::isRegion)
                .map(region -> new Group(
                        region,
                        all.stream()
                                .filter(each ->
                                        !each.isRegion() && each.region().equals(region.code()) && each.until() == null)
                                .sorted(Comparator.comparing((Place each) -> name(each.code()), order::compare))
                                .toList()))
                .toList();
    }

    /** The name of a place; its code where it has none. */
    public String name(@Nullable String code) {
        Place found = code == null ? null : known().byCode().get(code);
        String language = Language.of(LocaleContextHolder.getLocale()).code();
        return found == null
                ? Objects.requireNonNullElse(code, "")
                : Objects.requireNonNullElse(found.names().get(language), found.code());
    }

    /** The region of a place. */
    String region(String code) {
        Place found = known().byCode().get(code);
        return found == null ? code : found.region();
    }

    boolean has(String code) {
        return known().byCode().containsKey(code);
    }

    private Known known() {
        Known now = known;
        if (now == null || clock.instant().isAfter(now.until())) {
            List<Place> places = client.places();
            now = new Known(
                    clock.instant().plus(FRESH),
                    places,
                    places.stream().collect(Collectors.toMap(Place::code, Function.identity())));
            known = now;
        }
        return now;
    }
}
