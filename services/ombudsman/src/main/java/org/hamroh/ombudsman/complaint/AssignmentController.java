package org.hamroh.ombudsman.complaint;

import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works on which case. */
@RestController
class AssignmentController {
    private final AssignmentDesk assignments;
    private final ComplaintDesk desk;

    AssignmentController(AssignmentDesk assignments, ComplaintDesk desk) {
        this.assignments = assignments;
        this.desk = desk;
    }

    @PostMapping("/complaints/{id}/assignment")
    ResponseEntity<WholeCase> assign(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody AssignmentDesk.Assignment assignment) {
        return ComplaintController.answer(caller, desk, assignments.assign(caller, id, seen, assignment));
    }

    @PostMapping("/complaints/{id}/conflict")
    ResponseEntity<WholeCase> declareConflict(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Decision.Reason reason) {
        return ComplaintController.answer(caller, desk, assignments.declareConflict(caller, id, seen, reason));
    }

    @PostMapping("/complaints/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Caller caller, @PathVariable String id) {
        assignments.read(caller, id);
    }

    @PostMapping("/caseload/assignment")
    AssignmentDesk.Outcomes assignMany(Caller caller, @RequestBody AssignmentDesk.Bulk bulk) {
        return assignments.assignMany(caller, bulk);
    }

    @PostMapping("/caseload/hand-over")
    AssignmentDesk.Outcomes handOver(Caller caller, @RequestBody AssignmentDesk.HandOver handOver) {
        return assignments.handOver(caller, handOver);
    }

    @PostMapping("/caseload/assignment/undo")
    AssignmentDesk.Outcomes undo(Caller caller, @RequestBody AssignmentDesk.Undo undo) {
        return assignments.undo(caller, undo);
    }
}
