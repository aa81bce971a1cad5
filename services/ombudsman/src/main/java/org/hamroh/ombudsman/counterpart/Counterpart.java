package org.hamroh.ombudsman.counterpart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param address where a letter goes
 * @param contacts how else it is reached
 * @param places ISO 3166 codes it is competent for; a body at home without any is competent everywhere
 * @param endedOn the last day on which anything may be referred to it, a local date of Dushanbe; null for no end
 * @param changes who changed what of it, the earliest first
 */
@Document(Counterpart.COLLECTION)
@TypeAlias("counterpart")
public record Counterpart(
        @Id String id,
        Body kind,
        Map<String, String> names,
        @Nullable String address,
        @Nullable Contacts contacts,
        List<String> places,
        List<Agreement> agreements,
        @Nullable String endedOn,
        @Nullable List<Change> changes,
        @Version @Nullable Long version) {
    static final String COLLECTION = "counterparts";

    /** How a body is reached. */
    public record Contacts(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website) {}

    /** Whether its officers see their referrals here; others get a letter, and the sender enters what they reply. */
    public boolean signsIn() {
        return kind == Body.COUNTERPART;
    }

    /** Whether it is competent for the region itself, not only for the whole country. */
    public boolean isOfRegion(@Nullable String region) {
        return region != null && places.contains(region);
    }

    /** Whether it is competent for the place on this day, by itself. */
    public boolean covers(String country, @Nullable String region, LocalDate day) {
        boolean ended = endedOn != null && day.isAfter(LocalDate.parse(endedOn));
        return !ended && ((places.isEmpty() && !signsIn()) || Agreement.covers(places, country, region));
    }

    /** The agreement by which it may receive a case of this place on this day; the one that lasts longest. */
    public Optional<Agreement> agreement(String office, String country, @Nullable String region, LocalDate day) {
        return agreements.stream()
                .filter(each -> each.binds(office, id) && each.isInForce(day) && each.covers(country, region))
                .max(Comparator.comparing(
                        each -> Optional.ofNullable(each.until()).orElse("9999-12-31")));
    }

    List<Change> history() {
        return changes == null ? List.of() : changes;
    }

    /** Whether both say the same, whoever wrote it and when. */
    boolean saysTheSame(Counterpart other) {
        return Objects.equals(at(List.of(), null), other.at(List.of(), null));
    }

    Counterpart at(List<Change> history, @Nullable Long version) {
        return new Counterpart(id, kind, names, address, contacts, places, agreements, endedOn, history, version);
    }
}
