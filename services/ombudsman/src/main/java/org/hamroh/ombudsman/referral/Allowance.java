package org.hamroh.ombudsman.referral;

import java.time.LocalDate;

/**
 * How long each side has, in calendar days; the last day is the day that many days after.
 *
 * @param acceptance for the recipient, to accept or refuse
 * @param answer for the recipient, to answer what it accepted
 * @param sender for the sender, to go on when a referral came back
 */
record Allowance(int acceptance, int answer, int sender) {
    LocalDate accept(LocalDate sent) {
        return sent.plusDays(acceptance);
    }

    LocalDate reply(LocalDate accepted) {
        return accepted.plusDays(answer);
    }

    LocalDate goOn(LocalDate back) {
        return back.plusDays(sender);
    }
}
