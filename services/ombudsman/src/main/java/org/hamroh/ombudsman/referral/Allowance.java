package org.hamroh.ombudsman.referral;

import java.time.LocalDate;
import org.hamroh.ombudsman.deadline.Deadlines;

/**
 * How long each side has, in working days of Dushanbe; the day on which a clock begins does not count.
 *
 * @param acceptance for the recipient, to accept or refuse
 * @param answer for the recipient, to answer what it accepted
 * @param sender for the sender, to go on when a referral came back
 */
record Allowance(int acceptance, int answer, int sender, Deadlines calendar) {
    LocalDate accept(LocalDate sent) {
        return calendar.after(sent, acceptance);
    }

    LocalDate reply(LocalDate accepted) {
        return calendar.after(accepted, answer);
    }

    LocalDate goOn(LocalDate back) {
        return calendar.after(back, sender);
    }
}
