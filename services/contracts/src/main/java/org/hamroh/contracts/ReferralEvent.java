package org.hamroh.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a referral: a case handed, with consent, to another body. The event key is the referral. A draft tells nobody.
 *
 * <p>Days are days in Dushanbe. The JSON of each event is fixed by the schema {@code schemas/<type>.json} beside this class.
 */
@EventFamily(topic = "hamroh.ombudsman.referrals", source = "/ombudsman")
public sealed interface ReferralEvent extends DomainEvent {

    /** The referral, a UUID of version 7. */
    UUID referral();

    /** The case it hands over. */
    UUID complaint();

    /** The organisation that sends it, for example {@code ombudsman-tj}. */
    String office();

    /** The registered body that gets it, for example {@code ombudsman-ru-sve}. */
    String recipient();

    /** What kind of body that is, for example {@code counterpart}. */
    String body();

    /** The right concerned, for example {@code unpaid_wages}. */
    String category();

    /** Where it happened: ISO 3166-1 alpha-2. */
    String country();

    /** Where in the country: ISO 3166-2, when known. */
    @Nullable
    String region();

    /**
     * It went out, with its content frozen.
     *
     * @param due the last day to accept or refuse it
     */
    @EventType("org.hamroh.ombudsman.referral.sent.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sent(
            UUID referral,
            UUID complaint,
            String office,
            String recipient,
            String body,
            String category,
            String country,
            @Nullable String region,
            LocalDate due)
            implements ReferralEvent {}

    /** The recipient confirmed the receipt. */
    @EventType("org.hamroh.ombudsman.referral.received.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Received(
            UUID referral,
            UUID complaint,
            String office,
            String recipient,
            String body,
            String category,
            String country,
            @Nullable String region)
            implements ReferralEvent {}

    /**
     * The recipient took it up.
     *
     * @param due the last day to answer
     */
    @EventType("org.hamroh.ombudsman.referral.accepted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accepted(
            UUID referral,
            UUID complaint,
            String office,
            String recipient,
            String body,
            String category,
            String country,
            @Nullable String region,
            LocalDate due)
            implements ReferralEvent {}

    /**
     * The recipient did not take it up; the case lies with the sender again.
     *
     * @param reason its code, for example {@code outside_competence}
     */
    @EventType("org.hamroh.ombudsman.referral.refused.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(
            UUID referral,
            UUID complaint,
            String office,
            String recipient,
            String body,
            String category,
            String country,
            @Nullable String region,
            String reason)
            implements ReferralEvent {}

    /**
     * The recipient answered; the case lies with the sender again.
     *
     * @param result its code, for example {@code wages_paid}
     */
    @EventType("org.hamroh.ombudsman.referral.answered.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answered(
            UUID referral,
            UUID complaint,
            String office,
            String recipient,
            String body,
            String category,
            String country,
            @Nullable String region,
            String result)
            implements ReferralEvent {}

    /** The sender took it back. */
    @EventType("org.hamroh.ombudsman.referral.recalled.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recalled(
            UUID referral,
            UUID complaint,
            String office,
            String recipient,
            String body,
            String category,
            String country,
            @Nullable String region)
            implements ReferralEvent {}

    /**
     * Nobody accepted or refused it in time; the case lies with the sender again.
     *
     * @param due the day that passed
     */
    @EventType("org.hamroh.ombudsman.referral.stalled.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stalled(
            UUID referral,
            UUID complaint,
            String office,
            String recipient,
            String body,
            String category,
            String country,
            @Nullable String region,
            LocalDate due)
            implements ReferralEvent {}
}
