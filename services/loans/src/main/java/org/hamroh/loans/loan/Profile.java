package org.hamroh.loans.loan;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an applicant without saying who it is.
 *
 * @param returnedOn the day of return, a local date; null if never away
 * @param experienceYears in the trade that the loan is for
 * @param remittances whether money sent home can be shown
 */
record Profile(
        @Nullable String returnedOn, int experienceYears, boolean remittances, int guarantors, CashFlow cashFlow) {}
