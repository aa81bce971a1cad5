package org.hamroh.ombudsman.caseload;

import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.caseload.CaseloadQuery.Asked;
import org.hamroh.ombudsman.deadline.Countdown;
import org.hamroh.ombudsman.office.Office;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lies on the desk of the officer who asks, in numbers; each is the length of a list that the caseload shows. */
@RestController
class DeskController {
    private final CaseloadQuery query;
    private final Office office;

    DeskController(CaseloadQuery query, Office office) {
        this.query = query;
        this.office = office;
    }

    /**
     * Numbers up to 1000; 1000 means 1000 or more.
     *
     * @param mine open cases of the officer
     * @param dueSoon of these
     * @param overdue of these
     * @param unread cases in which something is new for the officer
     * @param unassigned open cases of the office that lie with nobody
     * @param urgent open urgent cases of the office
     * @param waitingForBody of those of the officer, those that wait for another body
     * @param referred of those of the officer, those that were handed to another body
     * @param toConfirm results of the office that wait for a second officer
     */
    record Numbers(
            long mine,
            long dueSoon,
            long overdue,
            long unread,
            long unassigned,
            long urgent,
            long waitingForBody,
            long referred,
            long toConfirm) {}

    @GetMapping("/desk")
    ResponseEntity<Numbers> numbers(Caller caller) {
        office.requireOfficer(caller);
        var mine = "+" + caller.subject();
        var numbers = new Numbers(
                query.count(caller, Asked.of(mine, null)),
                query.count(caller, Asked.of(mine, Countdown.State.DUE_SOON)),
                query.count(caller, Asked.of(mine, Countdown.State.OVERDUE)),
                query.count(caller, Asked.newFor(caller.subject())),
                query.count(caller, Asked.of("+", null)),
                query.count(caller, Asked.onlyUrgent()),
                query.count(caller, Asked.atStage("waiting_for_body", mine)),
                query.count(caller, Asked.atStage("referred", mine)),
                query.count(caller, Asked.atStage("awaiting_confirmation", null)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(numbers);
    }
}
