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
}
