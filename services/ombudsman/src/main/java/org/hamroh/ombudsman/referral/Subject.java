package org.hamroh.ombudsman.referral;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.ombudsman.complaint.Body;
import org.jspecify.annotations.Nullable;

/**
 * Which case goes to whom; it never changes.
 *
 * @param number of the letter: the case's reference and how many letters of the case there are with this one
 * @param names of the recipient on the day of the draft, by language
 */
record Subject(
        UUID complaint,
        String reference,
        String number,
        String office,
        String recipient,
        Body kind,
        Map<String, String> names,
        @Nullable String address,
        String category,
        String country,
        @Nullable String region,
        String language) {

    String where() {
        return region == null ? country : region;
    }

    /** The country and the region, by either of which officers may be limited. */
    List<String> places() {
        return region == null ? List.of(country) : List.of(country, region);
    }

    /** Whether its officers take the steps themselves. */
    boolean recipientSignsIn() {
        return kind == Body.COUNTERPART;
    }
}
