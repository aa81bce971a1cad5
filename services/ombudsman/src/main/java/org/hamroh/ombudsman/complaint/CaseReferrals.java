package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows to whom a case was handed; the side of the referrals implements it. */
@FunctionalInterface
public interface CaseReferrals {
    List<Handed> of(UUID complaint);

    /**
     * A referral as the complainant sees it: where the case lies, until when, and what came of it. No officer is named.
     *
     * @param recipient the body's name in each language, by its code
     * @param state sent, received, accepted, refused, answered, recalled or stalled
     * @param until the day by which the desk has to act, a local date of Dushanbe
     * @param desk on whose desk the case lies by this referral: recipient or office
     * @param code why it was refused, or with what result it was answered
     * @param explanation in the recipient's words
     */
    record Handed(
            String kind,
            Map<String, String> recipient,
            String state,
            Instant sentAt,
            @Nullable String until,
            String desk,
            @Nullable String code,
            @Nullable String explanation) {
        @Override
        public String toString() {
            return "Handed[" + state + "]";
        }
    }
}
