package org.hamroh.loans.loan;

import java.util.List;
import org.hamroh.loans.schedule.ScheduleRequest;
import org.jspecify.annotations.Nullable;

/**
 * A loan, what has happened to it, and the day for which a statement is wanted. Every member is read as text, so that each
 * mistake can be told at its place.
 *
 * @param loan its terms; required
 * @param order penalty, fee, interest, principal when left out
 * @param penalty none when left out
 * @param entries without one that pays out, the loan counts as paid out as its terms say
 * @param on the day of the statement; today when left out
 */
record StatementRequest(
        @Nullable ScheduleRequest loan,
        @Nullable List<@Nullable String> order,
        @Nullable Late penalty,
        @Nullable List<@Nullable Happened> entries,
        @Nullable String on) {
    record Late(@Nullable String percentPerDay, @Nullable String capPercent) {}

    /**
     * @param kind DISBURSED, CHARGED, REPAID, RESCHEDULED, WRITTEN_OFF, RECOVERED or REVERSED
     * @param id the caller's name for it, unique; its place in the list when left out
     * @param entry the id of what is reversed
     * @param loan the new terms, where it is rescheduled
     */
    record Happened(
            @Nullable String kind,
            @Nullable String id,
            @Nullable String on,
            @Nullable String amount,
            @Nullable String entry,
            @Nullable ScheduleRequest loan) {}
}
