package org.hamroh.ombudsman.counterpart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamroh.ombudsman.complaint.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A body that may receive a case: an ombudsman abroad, whose officers sign in, or a body at home, which receives a letter.
 *
 * @param id of a counterpart, its organisation as identity knows it: {@code ombudsman-ru-sve}
 * @param names in each of the five languages, by their codes
 * @param places ISO 3166 codes it is competent for; a body at home without any is competent everywhere
 */
@Document(Counterpart.COLLECTION)
@TypeAlias("counterpart")
public record Counterpart(
        @Id String id,
        Body kind,
        Map<String, String> names,
        @Nullable String address,
        List<String> places,
        List<Agreement> agreements,
        @Version @Nullable Long version) {
    static final String COLLECTION = "counterparts";

    /** Whether its officers see their referrals here; others get a letter, and the sender enters what they reply. */
    public boolean signsIn() {
        return kind == Body.COUNTERPART;
    }

    /** Whether it is competent for the region itself, not only for the whole country. */
    public boolean isOfRegion(@Nullable String region) {
        return region != null && places.contains(region);
    }

    /** Whether it is competent for the place, by itself. */
    public boolean covers(String country, @Nullable String region) {
        return (places.isEmpty() && !signsIn()) || Agreement.covers(places, country, region);
    }

    /** The agreement by which it may receive a case of this place on this day; the one that lasts longest. */
    public Optional<Agreement> agreement(String office, String country, @Nullable String region, LocalDate day) {
        return agreements.stream()
                .filter(each -> each.binds(office, id) && each.isInForce(day) && each.covers(country, region))
                .max(Comparator.comparing(
                        each -> Optional.ofNullable(each.until()).orElse("9999-12-31")));
    }

    Counterpart at(@Nullable Long version) {
        return new Counterpart(id, kind, names, address, places, agreements, version);
    }
}
