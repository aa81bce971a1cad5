package org.hamroh.ombudsman.referral;

import org.hamroh.ombudsman.complaint.Coded;

/** Why a recipient does not take a case up. */
enum Reason implements Coded {
    OUTSIDE_COMPETENCE,
    OTHER_TERRITORY,
    INSUFFICIENT_INFORMATION,
    BEFORE_A_COURT,
    REPEATED,
    OTHER
}
