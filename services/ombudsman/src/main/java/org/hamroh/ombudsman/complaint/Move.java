package org.hamroh.ombudsman.complaint;

import java.util.Set;

/** What may be done with a complaint next; the code is what clients are told as an allowed move. */
enum Move implements Coded {
    /** Begin to look whether it is within the mandate. */
    REVIEW(Actor.OFFICE),
    /** Decide that it is within the mandate. */
    ADMIT(Actor.OFFICE),
    /** Decide not to take it up, on a ground. */
    REFUSE(Actor.OFFICE),
    /** Begin the work on it. */
    INVESTIGATE(Actor.OFFICE),
    /** Put a question without whose answer the work cannot go on. */
    ASK(Actor.OFFICE),
    /** Wait for the answer of another body. */
    ASK_BODY(Actor.OFFICE),
    /** Go on after waiting; an answer of the complainant does it too. */
    RESUME(Actor.OFFICE, Actor.COMPLAINANT),
    /** Hand it to another body. */
    REFER(Actor.OFFICE),
    /** Have it on the own desk again, because the referral ended. */
    TAKE_BACK(Actor.PARTNER),
    /** State the result. */
    RESOLVE(Actor.OFFICE),
    /** End the work on it, with an outcome. */
    CLOSE(Actor.OFFICE),
    /** Confirm, as a second officer, the result that a colleague proposes. */
    CONFIRM(Actor.OFFICE),
    /** Not confirm it: the investigation goes on. */
    SEND_BACK(Actor.OFFICE),
    /** Take it up again after it ended. */
    REOPEN(Actor.OFFICE),
    /** Not want it pursued any more. */
    WITHDRAW(Actor.COMPLAINANT),
    /** Write to the other side. */
    MESSAGE(Actor.OFFICE, Actor.COMPLAINANT),
    /** Write for colleagues only. */
    NOTE(Actor.OFFICE),
    /** Say who works on it. */
    ASSIGN(Actor.OFFICE),
    /** Say that one may not work on it. */
    DECLARE_CONFLICT(Actor.OFFICE),
    /** Give the complainant a new receipt code for a lost one. */
    REISSUE(Actor.OFFICE),
    /** Change what one agreed to. */
    CHANGE_CONSENTS(Actor.COMPLAINANT),
    /** Change how one may be reached, or leave no trace of it. */
    CHANGE_CONTACT(Actor.COMPLAINANT),
    /** Have everything destroyed that one wrote. */
    FORGET(Actor.COMPLAINANT);

    private final Set<Actor> actors;

    Move(Actor... actors) {
        this.actors = Set.of(actors);
    }

    /** Who may make it at all. */
    boolean isFor(Actor actor) {
        return actors.contains(actor);
    }
}
