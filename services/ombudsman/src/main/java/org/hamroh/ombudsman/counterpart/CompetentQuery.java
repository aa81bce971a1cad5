package org.hamroh.ombudsman.counterpart;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to whom a case of a place may be handed today. */
@Component
public class CompetentQuery {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final Counterparts counterparts;
    private final Clock clock;

    CompetentQuery(Counterparts counterparts, Clock clock) {
        this.counterparts = counterparts;
        this.clock = clock;
    }

    /**
     * A body that may receive the case.
     *
     * @param agreement in force today; null for a body at home
     * @param regional whether it is competent for the region itself
     */
    public record Competent(Counterpart body, @Nullable Agreement agreement, boolean regional) {}

    /**
     * The one competent counterpart, first, and the bodies at home. Of the counterparts with an agreement in force that covers
     * the place, the nearest is competent: the one of the region, else the one of the whole country.
     *
     * @param declined bodies that did not take the case up; the next nearest takes their place
     */
    public List<Competent> forPlace(String office, String country, @Nullable String region, Set<String> declined) {
        return onDay(office, country, region, declined, today());
    }

    /** The same, for another day. */
    List<Competent> onDay(String office, String country, @Nullable String region, Set<String> declined, LocalDate day) {
        var covering = counterparts.findAllByOrderById().stream()
                .filter(body -> !declined.contains(body.id()) && body.covers(country, region, day))
                .toList();
        var nearest = covering.stream()
                .filter(Counterpart::signsIn)
                .flatMap(body -> body.agreement(office, country, region, day).stream()
                        .map(agreement -> new Competent(body, agreement, body.isOfRegion(region))))
                .min(Comparator.comparing(each -> !each.regional()));
        var home = covering.stream()
                .filter(body -> !body.signsIn())
                .map(body -> new Competent(body, null, body.isOfRegion(region)));
        return Stream.concat(nearest.stream(), home).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(DUSHANBE));
    }

    /** An entry of the registry, competent or not. */
    public Optional<Counterpart> find(String id) {
        return counterparts.findById(id);
    }
}
