package org.hamroh.identity.person;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamroh.identity.session.Session;
import org.hamroh.identity.session.SessionsDesk;
import org.hamroh.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody is signed in, for the administrator. */
@RestController
@RequestMapping("/admin/people/{id}/sessions")
class PersonSessionController {

    private final PersonDesk desk;
    private final People people;
    private final SessionsDesk sessions;

    PersonSessionController(PersonDesk desk, People people, SessionsDesk sessions) {
        this.desk = desk;
        this.people = people;
        this.sessions = sessions;
    }

    @Operation(summary = "The open sessions of somebody, the one used last first; there are no addresses in them")
    @GetMapping
    List<View> of(@PathVariable UUID id) {
        if (!people.existsById(id)) {
            throw Refusal.notFound();
        }
        return sessions.of(id).stream().map(View::of).toList();
    }

    @Operation(summary = "Ends one session; within a minute nothing of it works anywhere")
    @DeleteMapping("/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @PathVariable UUID session, Principal administrator) {
        desk.endSession(id, session, administrator.getName());
    }

    @Operation(summary = "Ends every session of somebody")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(@PathVariable UUID id, Principal administrator) {
        desk.endSessions(id, administrator.getName());
    }

    record View(UUID id, String device, Instant startedAt, Instant seenAt, boolean strong) {
        static View of(Session session) {
            return new View(session.id(), session.device(), session.startedAt(), session.seenAt(), session.strong());
        }
    }
}
