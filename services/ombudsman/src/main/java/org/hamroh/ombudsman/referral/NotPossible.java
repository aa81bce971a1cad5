package org.hamroh.ombudsman.referral;

/** The state of the referral does not allow the step. */
final class NotPossible extends RuntimeException {
    NotPossible(State state, Step step) {
        super(step + " is not possible when " + state, null, false, false);
    }
}
