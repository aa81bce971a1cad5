package org.hamroh.loans.schedule;

/** What days interest is counted by. */
enum InterestCalculation {
    /** By whole repayment periods between the planned due dates; under 30/360 a month is a twelfth of a year. */
    PERIOD,
    /** By the days that truly pass up to the day on which payment is due, over the year of the day count. */
    DAILY
}
