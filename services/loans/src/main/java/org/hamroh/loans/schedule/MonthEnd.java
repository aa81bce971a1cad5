package org.hamroh.loans.schedule;

/** When an instalment of the 29th, 30th or 31st is due in a month without that day. */
enum MonthEnd {
    LAST_DAY_OF_MONTH,
    FIRST_DAY_OF_NEXT_MONTH
}
