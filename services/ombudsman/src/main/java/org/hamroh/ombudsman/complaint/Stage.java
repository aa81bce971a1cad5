package org.hamroh.ombudsman.complaint;

import java.util.UUID;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Where a complaint stands. Each stage carries what led to it; an explanation is sealed with the key of the case. Which move leads
 * from which stage to which stands in {@link Transitions}.
 */
sealed interface Stage {

    StageCode kind();

    /** As clients and queries name it; stored as the alias of the record. */
    default String code() {
        return kind().code();
    }

    /** Whether somebody still works on it. */
    default boolean isOpen() {
        return kind().isOpen();
    }

    /** The stage, where it has nothing to say but its name. */
    static Stage plain(StageCode kind) {
        return switch (kind) {
            case FILED -> new Filed();
            case UNDER_REVIEW -> new UnderReview();
            case ADMITTED -> new Admitted();
            case UNDER_INVESTIGATION -> new UnderInvestigation();
            case WITHDRAWN -> new Withdrawn();
            default -> throw new IllegalArgumentException(kind + " carries more than its name");
        };
    }

    /** Received; nobody has looked at it yet. */
    @TypeAlias("filed")
    record Filed() implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.FILED;
        }
    }

    /** The office looks whether it is within its mandate. */
    @TypeAlias("under_review")
    record UnderReview() implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.UNDER_REVIEW;
        }
    }

    /** Within the mandate; the office will work on it. */
    @TypeAlias("admitted")
    record Admitted() implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.ADMITTED;
        }
    }

    /**
     * The office does not take it up.
     *
     * @param advice where to go instead, in the office's own words, beside the advice that every ground has
     */
    @TypeAlias("not_admitted")
    record NotAdmitted(
            Ground ground, Sealed explanation, @Nullable Sealed advice) implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.NOT_ADMITTED;
        }
    }

    /** The office works on it. */
    @TypeAlias("under_investigation")
    record UnderInvestigation() implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.UNDER_INVESTIGATION;
        }
    }

    /**
     * The office cannot go on before the complainant answers; its clock stands still.
     *
     * @param back the stage that goes on then
     */
    @TypeAlias("waiting_for_complainant")
    record WaitingForComplainant(StageCode back) implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.WAITING_FOR_COMPLAINANT;
        }
    }

    /**
     * The office cannot go on before another body answers.
     *
     * @param name which one exactly, when said
     */
    @TypeAlias("waiting_for_body")
    record WaitingForBody(Body body, @Nullable Sealed name) implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.WAITING_FOR_BODY;
        }
    }

    /** It lies on the desk of another body, by a referral. */
    @TypeAlias("referred")
    record Referred(UUID referral, Body body) implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.REFERRED;
        }
    }

    /**
     * One officer proposes a result; a second one has to confirm it.
     *
     * @param then where confirming leads: resolved or closed
     */
    @TypeAlias("awaiting_confirmation")
    record AwaitingConfirmation(
            Outcome outcome, Sealed explanation, @Nullable Result result, String proposedBy, StageCode then)
            implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.AWAITING_CONFIRMATION;
        }
    }

    /** The office came to a result; what it still waits for may come before it closes the case. */
    @TypeAlias("resolved")
    record Resolved(
            Outcome outcome, Sealed explanation, @Nullable Result result) implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.RESOLVED;
        }
    }

    /** The work ended. */
    @TypeAlias("closed")
    record Closed(
            Outcome outcome, Sealed explanation, @Nullable Result result) implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.CLOSED;
        }
    }

    /** The complainant does not want it pursued. */
    @TypeAlias("withdrawn")
    record Withdrawn() implements Stage {
        @Override
        public StageCode kind() {
            return StageCode.WITHDRAWN;
        }
    }
}
