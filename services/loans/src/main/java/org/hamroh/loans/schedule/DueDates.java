package org.hamroh.loans.schedule;

import java.time.LocalDate;

/**
 * The days of a schedule.
 *
 * @param planned the ends of the interest periods as the calendar gives them; the first is the first disbursement
 * @param due the days on which payment is due, moved off days without work if the terms say so
 * @param regularFirst whether the first period is as long as all others
 */
record DueDates(LocalDate[] planned, LocalDate[] due, boolean regularFirst) {
    static DueDates of(Terms terms) {
        LocalDate begin = terms.begin();
        LocalDate regular = terms.every().after(begin, 1, terms.monthEnd());
        LocalDate first = terms.firstDueOn() == null ? regular : terms.firstDueOn();
        boolean regularFirst = first.equals(regular);
        int count = terms.repayments();
        LocalDate[] planned = new LocalDate[count + 1];
        LocalDate[] due = new LocalDate[count + 1];
        planned[0] = begin;
        due[0] = begin;
        for (int i = 1; i <= count; i++) {
            planned[i] = regularFirst
                    ? terms.every().after(begin, i, terms.monthEnd())
                    : terms.every().after(first, i - 1, terms.monthEnd());
            due[i] = terms.workingDays().move(planned[i], begin);
        }
        return new DueDates(planned, due, regularFirst);
    }
}
