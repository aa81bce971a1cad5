package org.hamroh.loans.loan;

import java.util.Set;

/** What may be done to a loan, by whom and when. What depends on the person beside that, the loan itself knows. */
enum Step implements Coded {
    COMPLETE(true, State.APPLIED),
    APPRAISE(true, State.COMPLETE, State.APPRAISED),
    VOTE(false, State.APPRAISED),
    WITHDRAW(true, State.APPLIED, State.COMPLETE, State.APPRAISED, State.APPROVED),
    TRAIN(true, State.APPLIED, State.COMPLETE, State.APPRAISED, State.APPROVED),
    DISBURSE(true, State.APPROVED, State.ACTIVE),
    REPAY(true, State.ACTIVE),
    CHARGE(true, State.ACTIVE),
    REVERSE(true, State.ACTIVE, State.CLOSED, State.WRITTEN_OFF),
    PROPOSE(true, State.ACTIVE),
    DECIDE(false, State.ACTIVE),
    RECOVER(true, State.WRITTEN_OFF),
    FORGET(false, State.REFUSED, State.WITHDRAWN, State.CLOSED);

    private final boolean officers;
    private final Set<State> from;

    Step(boolean officers, State... from) {
        this.officers = officers;
        this.from = Set.of(from);
    }

    boolean isFrom(State state) {
        return from.contains(state);
    }

    /** The role that does it. */
    String role() {
        return officers ? "loans.officer" : "loans.committee";
    }
}
