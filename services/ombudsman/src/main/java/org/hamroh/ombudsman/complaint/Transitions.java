package org.hamroh.ombudsman.complaint;

import static java.util.Map.entry;
import static org.hamroh.ombudsman.complaint.StageCode.ADMITTED;
import static org.hamroh.ombudsman.complaint.StageCode.AWAITING_CONFIRMATION;
import static org.hamroh.ombudsman.complaint.StageCode.CLOSED;
import static org.hamroh.ombudsman.complaint.StageCode.FILED;
import static org.hamroh.ombudsman.complaint.StageCode.NOT_ADMITTED;
import static org.hamroh.ombudsman.complaint.StageCode.REFERRED;
import static org.hamroh.ombudsman.complaint.StageCode.RESOLVED;
import static org.hamroh.ombudsman.complaint.StageCode.UNDER_INVESTIGATION;
import static org.hamroh.ombudsman.complaint.StageCode.UNDER_REVIEW;
import static org.hamroh.ombudsman.complaint.StageCode.WAITING_FOR_BODY;
import static org.hamroh.ombudsman.complaint.StageCode.WAITING_FOR_COMPLAINANT;
import static org.hamroh.ombudsman.complaint.StageCode.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which move leads from which stage to which. The one table: what may be done, what is offered and what is refused all come from
 * it. A move with several ends takes the one that its content asks for: a result that needs a second officer waits for one.
 */
final class Transitions {
    /** What leads nowhere and may be done as long as somebody works on the complaint. */
    private static final Set<Move> TALK =
            EnumSet.of(Move.MESSAGE, Move.ASSIGN, Move.DECLARE_CONFLICT, Move.CHANGE_CONSENTS, Move.CHANGE_CONTACT);

    /** What leads nowhere and may be done after that too. */
    private static final Set<Move> ALWAYS = EnumSet.of(Move.NOTE, Move.REISSUE, Move.FORGET);

    private static final Map<StageCode, Map<Move, Set<StageCode>>> TABLE = Map.ofEntries(
            entry(
                    FILED,
                    talking(
                            FILED,
                            to(Move.REVIEW, UNDER_REVIEW),
                            to(Move.ADMIT, ADMITTED),
                            to(Move.REFUSE, NOT_ADMITTED),
                            to(Move.WITHDRAW, WITHDRAWN))),
            entry(
                    UNDER_REVIEW,
                    talking(
                            UNDER_REVIEW,
                            to(Move.ADMIT, ADMITTED),
                            to(Move.REFUSE, NOT_ADMITTED),
                            to(Move.ASK, WAITING_FOR_COMPLAINANT),
                            to(Move.WITHDRAW, WITHDRAWN))),
            entry(
                    ADMITTED,
                    talking(
                            ADMITTED,
                            to(Move.INVESTIGATE, UNDER_INVESTIGATION),
                            to(Move.REFER, REFERRED),
                            to(Move.RESOLVE, RESOLVED, AWAITING_CONFIRMATION),
                            to(Move.CLOSE, CLOSED, AWAITING_CONFIRMATION),
                            to(Move.WITHDRAW, WITHDRAWN))),
            entry(
                    UNDER_INVESTIGATION,
                    talking(
                            UNDER_INVESTIGATION,
                            to(Move.ASK, WAITING_FOR_COMPLAINANT),
                            to(Move.ASK_BODY, WAITING_FOR_BODY),
                            to(Move.REFER, REFERRED),
                            to(Move.RESOLVE, RESOLVED, AWAITING_CONFIRMATION),
                            to(Move.CLOSE, CLOSED, AWAITING_CONFIRMATION),
                            to(Move.WITHDRAW, WITHDRAWN))),
            entry(
                    WAITING_FOR_COMPLAINANT,
                    talking(
                            WAITING_FOR_COMPLAINANT,
                            to(Move.RESUME, UNDER_REVIEW, UNDER_INVESTIGATION),
                            to(Move.WITHDRAW, WITHDRAWN))),
            entry(
                    WAITING_FOR_BODY,
                    talking(
                            WAITING_FOR_BODY,
                            to(Move.RESUME, UNDER_INVESTIGATION),
                            to(Move.REFER, REFERRED),
                            to(Move.RESOLVE, RESOLVED, AWAITING_CONFIRMATION),
                            to(Move.WITHDRAW, WITHDRAWN))),
            entry(REFERRED, talking(REFERRED, to(Move.TAKE_BACK, UNDER_INVESTIGATION), to(Move.WITHDRAW, WITHDRAWN))),
            entry(
                    AWAITING_CONFIRMATION,
                    talking(
                            AWAITING_CONFIRMATION,
                            to(Move.CONFIRM, RESOLVED, CLOSED),
                            to(Move.SEND_BACK, UNDER_INVESTIGATION),
                            to(Move.WITHDRAW, WITHDRAWN))),
            entry(
                    RESOLVED,
                    talking(
                            RESOLVED,
                            to(Move.RESOLVE, RESOLVED, AWAITING_CONFIRMATION),
                            to(Move.CLOSE, CLOSED, AWAITING_CONFIRMATION),
                            to(Move.REOPEN, UNDER_INVESTIGATION))),
            entry(NOT_ADMITTED, ended(NOT_ADMITTED, to(Move.REOPEN, UNDER_REVIEW))),
            entry(CLOSED, ended(CLOSED, to(Move.REOPEN, UNDER_INVESTIGATION))),
            entry(WITHDRAWN, ended(WITHDRAWN, to(Move.REOPEN, UNDER_REVIEW, UNDER_INVESTIGATION))));

    private Transitions() {}

    private record To(Move move, Set<StageCode> ends) {}

    /** The moves that a stage allows, by whomever. */
    static Set<Move> from(StageCode stage) {
        return row(stage).keySet();
    }

    /** Where a move may lead; nowhere if the stage does not allow it. */
    static Set<StageCode> ends(StageCode stage, Move move) {
        return row(stage).getOrDefault(move, Set.of());
    }

    /** Whether a move never leads to another stage. */
    static boolean isStill(Move move) {
        return TALK.contains(move) || ALWAYS.contains(move);
    }

    private static Map<Move, Set<StageCode>> row(StageCode stage) {
        return TABLE.getOrDefault(stage, Map.of());
    }

    private static To to(Move move, StageCode first, StageCode... others) {
        return new To(move, EnumSet.of(first, others));
    }

    /** A stage in which somebody works on the complaint, and both sides may write. */
    private static Map<Move, Set<StageCode>> talking(StageCode self, To... moves) {
        var row = ended(self, moves);
        for (var move : TALK) {
            row.put(move, Set.of(self));
        }
        return row;
    }

    /** A stage in which the work ended. */
    private static Map<Move, Set<StageCode>> ended(StageCode self, To... moves) {
        var row = new EnumMap<Move, Set<StageCode>>(Move.class);
        for (var each : moves) {
            row.put(each.move(), each.ends());
        }
        for (var move : ALWAYS) {
            row.put(move, Set.of(self));
        }
        return row;
    }
}
