package org.hamroh.ombudsman.referral;

import org.hamroh.ombudsman.complaint.Coded;

/** With what result a recipient answers; the sender decides what follows for the complaint. */
enum Finding implements Coded {
    RIGHT_RESTORED,
    WAGES_PAID,
    MEDIATED,
    RECOMMENDATION_ISSUED,
    NO_VIOLATION_FOUND,
    NOT_ESTABLISHED
}
