package org.hamroh.ombudsman.complaint;

import java.util.List;
import java.util.function.BiConsumer;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.springframework.stereotype.Component;

/** What officers decide about a case. Which decision is possible when, the case knows itself. */
@Component
class LifecycleDesk {
    private final ComplaintDesk desk;

    LifecycleDesk(ComplaintDesk desk) {
        this.desk = desk;
    }

    /** To a stage that needs nothing but its name. */
    Complaint begin(Caller caller, String id, IfMatch seen, Move move, StageCode stage) {
        return change(caller, id, seen, (complaint, act) -> complaint.move(move, Stage.plain(stage), act));
    }

    Complaint refuse(Caller caller, String id, IfMatch seen, Decision.NotToAdmit decision) {
        return change(caller, id, seen, (complaint, act) -> {
            ComplaintDesk.check(decision.errors());
            complaint.move(Move.REFUSE, decision.stage(desk.key(complaint)), act);
        });
    }

    Complaint ask(Caller caller, String id, IfMatch seen, Writing question) {
        return change(caller, id, seen, (complaint, act) -> {
            ComplaintDesk.check(question.errors());
            complaint.ask(message(complaint, question, act), act);
        });
    }

    Complaint askBody(Caller caller, String id, IfMatch seen, Decision.ToAskBody decision) {
        return change(caller, id, seen, (complaint, act) -> {
            ComplaintDesk.check(decision.errors());
            complaint.move(Move.ASK_BODY, decision.stage(desk.key(complaint)), act);
        });
    }

    Complaint resume(Caller caller, String id, IfMatch seen) {
        return change(caller, id, seen, Complaint::resume);
    }

    Complaint resolve(Caller caller, String id, IfMatch seen, Decision.Conclusion decision) {
        return change(caller, id, seen, (complaint, act) -> {
            ComplaintDesk.check(decision.errors(true));
            conclude(Move.RESOLVE, complaint, decision, act);
        });
    }

    /** With no outcome, a resolved complaint is closed with its result. */
    Complaint close(Caller caller, String id, IfMatch seen, Decision.Conclusion decision) {
        return change(caller, id, seen, (complaint, act) -> {
            if (complaint.stage().kind() == StageCode.RESOLVED && decision.isEmpty()) {
                complaint.close(act);
            } else {
                ComplaintDesk.check(decision.errors(false));
                conclude(Move.CLOSE, complaint, decision, act);
            }
        });
    }

    Complaint confirm(Caller caller, String id, IfMatch seen) {
        return change(caller, id, seen, (complaint, act) -> complaint.confirm(caller.subject(), act));
    }

    Complaint sendBack(Caller caller, String id, IfMatch seen, Decision.Reason reason) {
        return change(caller, id, seen, (complaint, act) -> {
            ComplaintDesk.check(reason.errors());
            complaint.move(
                    Move.SEND_BACK, new Stage.UnderInvestigation(), act.because(reason.sealed(desk.key(complaint))));
        });
    }

    Complaint reopen(Caller caller, String id, IfMatch seen, Decision.Reason reason) {
        return change(caller, id, seen, (complaint, act) -> {
            ComplaintDesk.check(reason.errors());
            complaint.reopen(act.because(reason.sealed(desk.key(complaint))));
        });
    }

    private void conclude(Move move, Complaint complaint, Decision.Conclusion decision, Act act) {
        complaint.conclude(
                move,
                decision.known().orElseThrow(),
                decision.sealed(desk.key(complaint)),
                decision.result(),
                Filing.valid(act.by()),
                act);
    }

    private Message message(Complaint complaint, Writing question, Act act) {
        var id = Aggregate.newId();
        return new Message(
                id,
                act.at(),
                Side.OFFICE,
                false,
                act.by(),
                desk.key(complaint)
                        .seal(
                                Message.textField(id),
                                Filing.valid(question.text()).strip()),
                List.of(),
                "question|" + id,
                complaint.version() + 1);
    }

    private Complaint change(Caller caller, String id, IfMatch seen, BiConsumer<Complaint, Act> move) {
        return desk.change(
                caller,
                id,
                seen,
                complaint -> move.accept(complaint, Act.by(caller.subject(), caller.organisation(), desk.now())));
    }
}
