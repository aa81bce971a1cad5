package org.hamroh.identity.organisation;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
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

/** Organisations, for the administrator. The id is the caller's choice, so sending the same twice founds one. */
@RestController
@RequestMapping("/admin/organisations")
class OrganisationController {

    private final OrganisationDesk desk;
    private final OrganisationsQuery query;
    private final Organisations organisations;
    private final CommandDesk commands;

    OrganisationController(
            OrganisationDesk desk, OrganisationsQuery query, Organisations organisations, CommandDesk commands) {
        this.desk = desk;
        this.query = query;
        this.organisations = organisations;
        this.commands = commands;
    }

    @Operation(summary = "Organisations by the beginning of the id or of a word of the name; in the order of ids")
    @GetMapping
    Page<View> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "25") int size) {
        return query.find(q, after, Page.size(size)).map(View::of);
    }

    @Operation(summary = "One organisation; the ETag names the version for a change")
    @GetMapping("/{id}")
    ResponseEntity<View> one(@PathVariable String id) {
        return tagged(organisations.findById(id).orElseThrow(Refusal::notFound));
    }

    @Operation(summary = "Founds an organisation; id and type never change")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View found(IdempotencyKey command, @RequestBody Founding wish, Principal administrator) {
        String by = administrator.getName();
        return commands.once(
                command,
                by,
                "found",
                View.class,
                () -> View.of(desk.found(wish.id, wish.type, wish.names, wish.places, by)));
    }

    @Operation(summary = "Changes the names and the places")
    @PutMapping("/{id}")
    ResponseEntity<View> rename(
            @PathVariable String id, IfMatch version, @RequestBody Founding wish, Principal administrator) {
        return tagged(desk.rename(id, version.version(), wish.names, wish.places, administrator.getName()));
    }

    @Operation(summary = "Suspends an organisation: within a minute nobody acts for it anywhere")
    @PostMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable String id, Principal administrator) {
        desk.suspend(id, administrator.getName());
    }

    @Operation(summary = "Lets the people and programs of an organisation act again")
    @DeleteMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String id, Principal administrator) {
        desk.resume(id, administrator.getName());
    }

    private static ResponseEntity<View> tagged(Organisation found) {
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(View.of(found));
    }

    /** @param id and {@code type} only when founding */
    record Founding(
            @Nullable String id,
            @Nullable String type,
            @Nullable Map<String, String> names,
            @Nullable Set<String> places) {}

    record View(String id, String type, Map<String, String> names, Set<String> places, boolean active) {
        static View of(Organisation found) {
            return new View(found.id(), found.type().code(), found.names(), found.places(), found.mayAct(true));
        }
    }
}
