package org.hamroh.ombudsman.complaint;

import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decisions of officers about a case; each is made on the version of the case that the officer has read. */
@RestController
@RequestMapping("/complaints/{id}")
class LifecycleController {
    private final LifecycleDesk lifecycle;
    private final ComplaintDesk desk;

    LifecycleController(LifecycleDesk lifecycle, ComplaintDesk desk) {
        this.lifecycle = lifecycle;
        this.desk = desk;
    }

    @PostMapping("/review")
    ResponseEntity<WholeCase> review(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(caller, lifecycle.begin(caller, id, seen, Move.REVIEW, StageCode.UNDER_REVIEW));
    }

    @PostMapping("/admission")
    ResponseEntity<WholeCase> admit(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(caller, lifecycle.begin(caller, id, seen, Move.ADMIT, StageCode.ADMITTED));
    }

    @PostMapping("/refusal")
    ResponseEntity<WholeCase> refuse(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Decision.NotToAdmit decision) {
        return answer(caller, lifecycle.refuse(caller, id, seen, decision));
    }

    @PostMapping("/investigation")
    ResponseEntity<WholeCase> investigate(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(caller, lifecycle.begin(caller, id, seen, Move.INVESTIGATE, StageCode.UNDER_INVESTIGATION));
    }

    @PostMapping("/question")
    ResponseEntity<WholeCase> ask(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Question question) {
        return answer(caller, lifecycle.ask(caller, id, seen, new Writing(question.text(), null, null)));
    }

    @PostMapping("/body-question")
    ResponseEntity<WholeCase> askBody(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Decision.ToAskBody decision) {
        return answer(caller, lifecycle.askBody(caller, id, seen, decision));
    }

    @PostMapping("/resumption")
    ResponseEntity<WholeCase> resume(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(caller, lifecycle.resume(caller, id, seen));
    }

    @PostMapping("/resolution")
    ResponseEntity<WholeCase> resolve(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Decision.Conclusion decision) {
        return answer(caller, lifecycle.resolve(caller, id, seen, decision));
    }

    @PostMapping("/closing")
    ResponseEntity<WholeCase> close(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Decision.Conclusion decision) {
        return answer(caller, lifecycle.close(caller, id, seen, decision));
    }

    @PostMapping("/confirmation")
    ResponseEntity<WholeCase> confirm(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(caller, lifecycle.confirm(caller, id, seen));
    }

    @PostMapping("/return")
    ResponseEntity<WholeCase> sendBack(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Decision.Reason reason) {
        return answer(caller, lifecycle.sendBack(caller, id, seen, reason));
    }

    @PostMapping("/reopening")
    ResponseEntity<WholeCase> reopen(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Decision.Reason reason) {
        return answer(caller, lifecycle.reopen(caller, id, seen, reason));
    }

    /** Words for the complainant. */
    record Question(@Nullable String text) {}

    private ResponseEntity<WholeCase> answer(Caller caller, Complaint complaint) {
        return ComplaintController.answer(caller, desk, complaint);
    }
}
