package org.hamroh.identity.client;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.hamroh.identity.command.CommandDesk;
import org.hamroh.identity.page.Page;
import org.hamroh.identity.person.AssignmentDesk;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.web.IdempotencyKey;
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

/** Programs of partners, for the administrator. The id is the caller's choice, so sending the same twice makes one. */
@RestController
@RequestMapping("/admin/clients")
class ApiClientController {

    private final ApiClientDesk desk;
    private final ApiClientsQuery query;
    private final ApiClients clients;
    private final CommandDesk commands;

    ApiClientController(ApiClientDesk desk, ApiClientsQuery query, ApiClients clients, CommandDesk commands) {
        this.desk = desk;
        this.query = query;
        this.clients = clients;
        this.commands = commands;
    }

    @Operation(summary = "Programs by the beginning of their id; in the order of ids")
    @GetMapping
    Page<View> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "25") int size) {
        return query.find(q, after, Page.size(size)).map(View::of);
    }

    @Operation(summary = "One program")
    @GetMapping("/{id}")
    View one(@PathVariable String id) {
        return clients.findById(id).map(View::of).orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Registers a program; its secret is shown only in this answer")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiClientDesk.Credentials register(IdempotencyKey command, @RequestBody Registering wish, Principal administrator) {
        String by = administrator.getName();
        var assignment = new AssignmentDesk.Wish(wish.organisation, wish.roles, wish.places, wish.language);
        return commands.once(
                command, by, "register", ApiClientDesk.Credentials.class, () -> desk.register(wish.id, assignment, by));
    }

    @Operation(summary = "A new secret; the old one stays good for 24 hours, or as long as is said")
    @PostMapping("/{id}/secret")
    ApiClientDesk.Credentials changeSecret(
            @PathVariable String id,
            IdempotencyKey command,
            @RequestParam(required = false) @Nullable Integer overlapHours,
            Principal administrator) {
        String by = administrator.getName();
        return commands.once(
                command,
                by,
                "secret " + id,
                ApiClientDesk.Credentials.class,
                () -> desk.changeSecret(id, overlapHours, by));
    }

    @Operation(summary = "Suspends a program: within a minute its tokens work nowhere")
    @PostMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable String id, Principal administrator) {
        desk.suspend(id, administrator.getName());
    }

    @Operation(summary = "Lets a program get tokens again, with its newest secret")
    @DeleteMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String id, Principal administrator) {
        desk.resume(id, administrator.getName());
    }

    record Registering(
            @Nullable String id,
            @Nullable String organisation,
            @Nullable Set<String> roles,
            @Nullable Set<String> places,
            @Nullable String language) {}

    /** @param formerUntil until when the secret before this one is good, too; null when there is none */
    record View(
            String id,
            String organisation,
            Set<String> roles,
            Set<String> places,
            boolean active,
            @Nullable Instant formerUntil) {
        static View of(ApiClient client) {
            return new View(
                    client.id(),
                    client.organisation(),
                    client.roles(),
                    client.places(),
                    client.active(),
                    client.formerUntil());
        }
    }
}
