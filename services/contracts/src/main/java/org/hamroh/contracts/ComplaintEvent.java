// Longer than 300 lines: all that can happen to a complaint, one record each.
package org.hamroh.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a complaint at the ombudsman. The event key is the complaint, so its events stay in order.
 *
 * <p>Every event repeats the facts by which complaints are counted (category, country, region, day of filing), so that a
 * consumer can count from any single event, whatever came before or after it. The JSON of each is fixed by the schema
 * {@code schemas/<type>.json} beside this class; a new meaning takes a new version of the type.
 */
@EventFamily(topic = "hamroh.ombudsman.complaints", source = "/ombudsman")
public sealed interface ComplaintEvent extends DomainEvent {

    /** The case, a UUID of version 7. */
    UUID complaint();

    /** The organisation that owns the case, for example {@code ombudsman-tj}. */
    String office();

    /** The right concerned, for example {@code unpaid_wages}. */
    String category();

    /** Where it happened: ISO 3166-1 alpha-2. */
    String country();

    /** Where in the country: ISO 3166-2, when known. */
    @Nullable
    String region();

    /** The day of filing in Dushanbe. */
    LocalDate filedOn();

    /**
     * A complaint was filed.
     *
     * @param language in which the complainant reads: tg, ru, en, uz or ky
     * @param anonymous no contact was left
     * @param useInStatistics the complainant agreed to more than being counted
     * @param amountOwed what the complainant says is owed, when said
     */
    @EventType("org.hamroh.ombudsman.complaint.filed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filed(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String language,
            boolean anonymous,
            boolean useInStatistics,
            @Nullable Sum amountOwed)
            implements ComplaintEvent {}

    /** The office decided that the complaint is within its mandate. */
    @EventType("org.hamroh.ombudsman.complaint.admitted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Admitted(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn) implements ComplaintEvent {}

    /**
     * The office will not take the complaint up.
     *
     * @param ground why, for example {@code outside_mandate}
     */
    @EventType("org.hamroh.ombudsman.complaint.not-admitted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotAdmitted(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String ground)
            implements ComplaintEvent {}

    /**
     * The office ended its work on an admitted complaint.
     *
     * @param outcome how it ended, for example {@code wages_paid}
     */
    @EventType("org.hamroh.ombudsman.complaint.closed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closed(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String outcome)
            implements ComplaintEvent {}

    /**
     * The office wrote to the complainant.
     *
     * @param message the message, a UUID of version 7; what it says stays in the case
     */
    @EventType("org.hamroh.ombudsman.complaint.office-asked.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfficeAsked(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            UUID message)
            implements ComplaintEvent {}

    /**
     * An officer wrote a note for colleagues.
     *
     * @param message the note, a UUID of version 7; what it says stays in the case
     */
    @EventType("org.hamroh.ombudsman.complaint.noted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Noted(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            UUID message)
            implements ComplaintEvent {}

    /**
     * The complainant wrote to the office.
     *
     * @param message the message, a UUID of version 7; what it says stays in the case
     */
    @EventType("org.hamroh.ombudsman.complaint.complainant-answered.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComplainantAnswered(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            UUID message)
            implements ComplaintEvent {}

    /**
     * The office began to look whether the complaint is within its mandate.
     */
    @EventType("org.hamroh.ombudsman.complaint.under-review.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnderReview(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn) implements ComplaintEvent {}

    /**
     * The office began to investigate an admitted complaint.
     */
    @EventType("org.hamroh.ombudsman.complaint.investigation-begun.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvestigationBegun(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn) implements ComplaintEvent {}

    /**
     * The office cannot go on before the complainant answers; its clock stands still.
     *
     * @param message the question, a UUID of version 7; what it says stays in the case
     */
    @EventType("org.hamroh.ombudsman.complaint.complainant-awaited.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComplainantAwaited(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            UUID message)
            implements ComplaintEvent {}

    /**
     * The office cannot go on before another body answers.
     *
     * @param body what kind of body, for example {@code prosecutor}
     */
    @EventType("org.hamroh.ombudsman.complaint.body-awaited.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BodyAwaited(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String body)
            implements ComplaintEvent {}

    /**
     * The office goes on after waiting.
     *
     * @param stage where it goes on: {@code under_review} or {@code under_investigation}
     */
    @EventType("org.hamroh.ombudsman.complaint.resumed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resumed(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String stage)
            implements ComplaintEvent {}

    /**
     * The complaint was handed to another body.
     *
     * @param referral the referral
     * @param body what kind of body, for example {@code counterpart}
     */
    @EventType("org.hamroh.ombudsman.complaint.referred.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Referred(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            UUID referral,
            String body)
            implements ComplaintEvent {}

    /**
     * A referral ended, and the complaint lies with its office again.
     *
     * @param referral the referral
     */
    @EventType("org.hamroh.ombudsman.complaint.taken-back.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TakenBack(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            UUID referral)
            implements ComplaintEvent {}

    /**
     * An officer proposes an outcome that a second officer has to confirm.
     *
     * @param outcome for example {@code no_violation_found}
     */
    @EventType("org.hamroh.ombudsman.complaint.confirmation-asked.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConfirmationAsked(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String outcome)
            implements ComplaintEvent {}

    /**
     * The second officer did not confirm; the investigation goes on.
     */
    @EventType("org.hamroh.ombudsman.complaint.sent-back.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SentBack(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn) implements ComplaintEvent {}

    /**
     * The office came to a result.
     *
     * @param outcome for example {@code wages_paid}
     * @param body what kind of body brought it about, when known
     * @param paid what was paid, when wages were
     */
    @EventType("org.hamroh.ombudsman.complaint.resolved.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resolved(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String outcome,
            @Nullable String body,
            @Nullable Sum paid)
            implements ComplaintEvent {}

    /**
     * The complainant withdrew the complaint.
     */
    @EventType("org.hamroh.ombudsman.complaint.withdrawn.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawn(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn) implements ComplaintEvent {}

    /**
     * The office takes an ended complaint up again.
     *
     * @param stage where it goes on: {@code under_review} or {@code under_investigation}
     */
    @EventType("org.hamroh.ombudsman.complaint.reopened.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reopened(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String stage)
            implements ComplaintEvent {}

    /**
     * The deadline of a stage passed; told once for each deadline.
     *
     * @param stage the stage, for example {@code under_review}
     * @param dueOn the last day, a working day in Dushanbe
     */
    @EventType("org.hamroh.ombudsman.complaint.overdue.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Overdue(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String stage,
            LocalDate dueOn)
            implements ComplaintEvent {}

    /**
     * A complaint was filed that cannot wait: detention, expulsion, violence, forced labour or trafficking.
     *
     * @param dueOn the last day for the office to look at it
     */
    @EventType("org.hamroh.ombudsman.complaint.urgent-filed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UrgentFiled(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            LocalDate dueOn)
            implements ComplaintEvent {}

    /**
     * A complaint was filed by somebody else for the complainant; told beside {@link Filed}.
     *
     * @param channel paper, voice or survey
     * @param recordedBy the organisation that recorded it
     */
    @EventType("org.hamroh.ombudsman.complaint.filed-on-behalf.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FiledOnBehalf(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String channel,
            String recordedBy)
            implements ComplaintEvent {}

    /**
     * An officer was made responsible, instead of an earlier one where there was one.
     *
     * @param officer the id of the officer; who that is stays with identity
     */
    @EventType("org.hamroh.ombudsman.complaint.assigned.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assigned(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            String officer)
            implements ComplaintEvent {}

    /**
     * All that the complainant wrote was destroyed; what was counted stays counted.
     */
    @EventType("org.hamroh.ombudsman.complaint.forgotten.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Forgotten(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn) implements ComplaintEvent {}

    /**
     * The complainant agreed to something or no longer does.
     *
     * @param contactMe the office may get in touch
     * @param shareWithCounterpart the case may be shown to a counterpart
     * @param useInStatistics the case may be used for more than being counted
     */
    @EventType("org.hamroh.ombudsman.complaint.consents-changed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentsChanged(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            boolean contactMe,
            boolean shareWithCounterpart,
            boolean useInStatistics)
            implements ComplaintEvent {}

    /**
     * The complainant left another contact, or none any more; what it is stays in the case.
     *
     * @param anonymous no contact is left
     */
    @EventType("org.hamroh.ombudsman.complaint.contact-changed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactChanged(
            UUID complaint,
            String office,
            String category,
            String country,
            @Nullable String region,
            LocalDate filedOn,
            boolean anonymous)
            implements ComplaintEvent {}
}
