package org.hamroh.identity.person;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for the administrator. A sign-in name belongs to one account, so sending the same twice makes one. */
@RestController
@RequestMapping("/admin/people")
class PersonController {

    private final PersonDesk desk;
    private final People people;

    PersonController(PersonDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    @GetMapping
    List<View> of(@RequestParam String organisation) {
        return people.findByOrganisation(organisation).stream().map(View::of).toList();
    }

    @GetMapping("/{id}")
    View one(@PathVariable UUID id) {
        return people.findById(id).map(View::of).orElseThrow(Refusal::notFound);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonDesk.Welcome join(@RequestBody Joining joining) {
        var assignment = new AssignmentDesk.Wish(joining.organisation, joining.roles, joining.places, joining.language);
        return desk.join(joining.signInName, joining.name, assignment);
    }

    @PostMapping("/{id}/one-time-password")
    PersonDesk.Welcome renew(@PathVariable UUID id) {
        return desk.renew(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, Principal administrator) {
        desk.leave(id, administrator.getName());
    }

    record Joining(
            @Nullable String signInName,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable Set<String> roles,
            @Nullable Set<String> places,
            @Nullable String language) {}

    record View(
            UUID id,
            String signInName,
            String name,
            String organisation,
            Set<String> roles,
            Set<String> places,
            String language,
            boolean active) {
        static View of(Person person) {
            return new View(
                    person.id(),
                    person.signInName(),
                    person.name(),
                    person.organisation(),
                    person.roles(),
                    person.places(),
                    person.language(),
                    person.mayAct(true));
        }
    }
}
