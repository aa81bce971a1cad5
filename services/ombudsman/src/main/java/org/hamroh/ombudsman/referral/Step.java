package org.hamroh.ombudsman.referral;

import java.util.EnumSet;
import java.util.Set;
import org.hamroh.ombudsman.complaint.Coded;

/** What may be done with a referral next; the code is what clients are told as an allowed move. */
enum Step implements Coded {
    /** Choose again what will be sent. */
    CHANGE(true, Set.of(State.DRAFTED), State.DRAFTED),
    SEND(true, Set.of(State.DRAFTED), State.SENT),
    RECEIVE(false, Set.of(State.SENT), State.RECEIVED),
    ACCEPT(false, Set.of(State.RECEIVED), State.ACCEPTED),
    REFUSE(false, Set.of(State.RECEIVED), State.REFUSED),
    ANSWER(false, Set.of(State.ACCEPTED), State.ANSWERED),
    RECALL(true, Set.of(State.DRAFTED, State.SENT, State.RECEIVED, State.ACCEPTED), State.RECALLED),
    /** Time's own; nobody is offered it. */
    STALL(false, Set.of(State.SENT, State.RECEIVED), State.STALLED);

    private final boolean senders;
    private final Set<State> from;
    final State to;

    Step(boolean senders, Set<State> from, State to) {
        this.senders = senders;
        this.from = from;
        this.to = to;
    }

    boolean isFrom(State state) {
        return from.contains(state);
    }

    /**
     * @param sender whether the sender asks
     * @param recipient whether the recipient asks, or the sender for a recipient that does not sign in
     */
    static Set<Step> allowed(State state, boolean sender, boolean recipient) {
        var allowed = EnumSet.noneOf(Step.class);
        for (var step : values()) {
            if (step != STALL && step.isFrom(state) && (step.senders ? sender : recipient)) {
                allowed.add(step);
            }
        }
        return allowed;
    }
}
