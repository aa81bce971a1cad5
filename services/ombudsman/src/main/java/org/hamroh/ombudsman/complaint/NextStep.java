package org.hamroh.ombudsman.complaint;

import org.hamroh.ombudsman.deadline.Countdown;
import org.jspecify.annotations.Nullable;

/**
 * What happens next, as the complainant is told.
 *
 * @param who has to do it: office, complainant, body or nobody
 * @param what read, decide_admission, begin, investigate, answer, answer_of_body, confirm, close or nothing
 * @param until the last day, a working day of Dushanbe; null where there is none
 */
record NextStep(String who, String what, @Nullable String until) {
    static NextStep of(StageCode stage, @Nullable Countdown clock) {
        var until = clock == null ? null : clock.dueOn();
        return switch (stage) {
            case FILED -> new NextStep("office", "read", until);
            case UNDER_REVIEW -> new NextStep("office", "decide_admission", until);
            case ADMITTED -> new NextStep("office", "begin", until);
            case UNDER_INVESTIGATION -> new NextStep("office", "investigate", until);
            case WAITING_FOR_COMPLAINANT -> new NextStep("complainant", "answer", null);
            case WAITING_FOR_BODY, REFERRED -> new NextStep("body", "answer_of_body", until);
            case AWAITING_CONFIRMATION -> new NextStep("office", "confirm", until);
            case RESOLVED -> new NextStep("office", "close", until);
            case NOT_ADMITTED, CLOSED, WITHDRAWN -> new NextStep("nobody", "nothing", null);
        };
    }
}
