package org.hamroh.loans.schedule;

/** How the part of a year that an interest period takes is counted (ISDA 2006 Definitions, section 4.16). */
enum DayCount {
    /** Every month has 30 days and every year 360; a part of a month counts by its share of that month's days. */
    THIRTY_360(360),
    /** Actual days over 365. */
    ACT_365(365),
    /** Actual days over 360. */
    ACT_360(360),
    /** Actual days over 364: 52 whole weeks. */
    ACT_364(364),
    /** Actual days over the days of the year they lie in, 365 or 366, each year's part apart. */
    ACT_ACT(365 * 366);

    private final int base;

    DayCount(int base) {
        this.base = base;
    }

    /** The denominator of every fraction of a year counted this way. */
    int base() {
        return base;
    }
}
