package org.hamroh.loans.schedule;

/** What happens to an instalment due on a weekend or holiday (the business day conventions of ISDA 2006, section 4.12). */
enum NonWorkingDays {
    KEEP,
    NEXT,
    PREVIOUS,
    /** The next working day, but the one before if the next lies in another month. */
    NEXT_IN_MONTH
}
