package org.hamroh.identity.person;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hamroh.identity.command.CommandDesk;
import org.hamroh.identity.page.Page;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
    private final PeopleQuery query;
    private final People people;
    private final CommandDesk commands;

    PersonController(PersonDesk desk, PeopleQuery query, People people, CommandDesk commands) {
        this.desk = desk;
        this.query = query;
        this.people = people;
        this.commands = commands;
    }

    @Operation(
            summary = "People by organisation, by the beginning of a name, active or suspended; in the order of names")
    @GetMapping
    Page<View> find(
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "25") int size) {
        return query.find(organisation, q, active, after, Page.size(size)).map(View::of);
    }

    @Operation(summary = "One account; the ETag names the version for a change")
    @GetMapping("/{id}")
    ResponseEntity<View> one(@PathVariable UUID id) {
        return tagged(people.findById(id).orElseThrow(Refusal::notFound));
    }

    @Operation(summary = "Invites somebody: the answer holds a link that is good once, for 72 hours, shown only now")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Handed invite(IdempotencyKey command, @RequestBody Wished wish, Principal administrator) {
        String by = administrator.getName();
        return commands.once(
                command,
                by,
                "invite",
                Handed.class,
                () -> Handed.of(desk.invite(wish.signInName, wish.name, wish.assignment(), by)));
    }

    @Operation(summary = "Changes the name, the organisation, the roles, the places or the language")
    @PutMapping("/{id}")
    ResponseEntity<View> assign(
            @PathVariable UUID id, IfMatch version, @RequestBody Wished wish, Principal administrator) {
        return tagged(desk.assign(id, version.version(), wish.name, wish.assignment(), administrator.getName()));
    }

    @Operation(summary = "A new link for who lost the invitation, the password or the phone; earlier links die")
    @PostMapping("/{id}/link")
    @ResponseStatus(HttpStatus.CREATED)
    Handed link(@PathVariable UUID id, IdempotencyKey command, @RequestBody Lost lost, Principal administrator) {
        String by = administrator.getName();
        return commands.once(
                command,
                by,
                "link " + id,
                Handed.class,
                () -> Handed.of(desk.link(id, Boolean.TRUE.equals(lost.phone), by)));
    }

    @Operation(summary = "Suspends somebody: within a minute nothing of theirs works anywhere")
    @PostMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable UUID id, Principal administrator) {
        desk.suspend(id, administrator.getName());
    }

    @Operation(summary = "Lets somebody in again who was suspended")
    @DeleteMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable UUID id, Principal administrator) {
        desk.resume(id, administrator.getName());
    }

    @Operation(summary = "Moves all roles and places of somebody to a colleague of the same organisation")
    @PostMapping("/{id}/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable UUID id, IfMatch version, @RequestBody Handover handover, Principal administrator) {
        desk.handOver(id, version.version(), handover.to, administrator.getName());
    }

    private static ResponseEntity<View> tagged(Person person) {
        return ResponseEntity.ok().eTag("\"" + person.revision() + "\"").body(View.of(person));
    }

    /** @param signInName only when inviting; it never changes */
    record Wished(
            @Nullable String signInName,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable Set<String> roles,
            @Nullable Set<String> places,
            @Nullable String language) {
        AssignmentDesk.Wish assignment() {
            return new AssignmentDesk.Wish(organisation, roles, places, language);
        }
    }

    /** @param phone true when the second factor is lost too */
    record Lost(@Nullable Boolean phone) {}

    record Handover(@Nullable UUID to) {}

    /** @param link for the browser; {@code code} is the same for reading aloud */
    record Handed(UUID id, String link, String code, Instant expiresAt) {
        static Handed of(PersonDesk.Handed handed) {
            return new Handed(
                    handed.id(),
                    handed.link().address(),
                    handed.link().code(),
                    handed.link().expiresAt());
        }
    }

    /** @param invited whether the person has not chosen a password yet */
    record View(
            UUID id,
            String signInName,
            String name,
            String organisation,
            Set<String> roles,
            Set<String> places,
            String language,
            boolean active,
            boolean invited,
            boolean secondFactor) {
        static View of(Person person) {
            return new View(
                    person.id(),
                    person.signInName(),
                    person.name(),
                    person.organisation(),
                    person.roles(),
                    person.places(),
                    person.language(),
                    person.mayAct(true),
                    person.passwordMustChange(),
                    person.secondFactor().isPresent());
        }
    }
}
