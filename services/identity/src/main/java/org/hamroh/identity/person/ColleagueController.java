package org.hamroh.identity.person;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** With whom somebody works: only names, only of the own organisation. */
@RestController
class ColleagueController {

    private final People people;
    private final ColleaguesQuery query;

    ColleagueController(People people, ColleaguesQuery query) {
        this.people = people;
        this.query = query;
    }

    @Operation(
            summary = "Active people of the caller's organisation who have one of these roles, in the order of names;"
                    + " at most 500. For officers and heads of an ombudsman's office")
    @GetMapping("/colleagues")
    ResponseEntity<Colleagues> colleagues(@RequestParam(defaultValue = "") Set<String> role, Principal caller) {
        Person own = known(caller.getName());
        List<Colleague> found = query.of(own.organisation(), role).stream()
                .map(person -> new Colleague(person.id(), person.name()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Colleagues(found));
    }

    /** The account decides, not the token, so that who was moved elsewhere sees the new organisation at once. */
    private Person known(String subject) {
        try {
            return people.findById(UUID.fromString(subject))
                    .filter(person -> person.mayAct(true))
                    .orElseThrow(Refusal::forbidden);
        } catch (IllegalArgumentException program) {
            throw Refusal.forbidden();
        }
    }

    record Colleagues(List<Colleague> items) {}

    /** @param id as it stands in tokens as {@code sub} */
    record Colleague(UUID id, String name) {}
}
