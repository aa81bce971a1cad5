package org.hamroh.identity.client;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.hamroh.identity.person.AssignmentDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programs of partners, for the administrator. The id is the caller's choice, so sending the same twice makes one. */
@RestController
@RequestMapping("/admin/clients")
class ApiClientController {

    private final ApiClientDesk desk;
    private final ApiClients clients;

    ApiClientController(ApiClientDesk desk, ApiClients clients) {
        this.desk = desk;
        this.clients = clients;
    }

    @GetMapping
    List<View> all() {
        return StreamSupport.stream(clients.findAll().spliterator(), false)
                .map(View::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiClientDesk.Credentials register(@RequestBody Registering wish) {
        return desk.register(
                wish.id, new AssignmentDesk.Wish(wish.organisation, wish.roles, wish.places, wish.language));
    }

    @PostMapping("/{id}/secret")
    ApiClientDesk.Credentials renew(@PathVariable String id) {
        return desk.renew(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        desk.revoke(id);
    }

    record Registering(
            @Nullable String id,
            @Nullable String organisation,
            @Nullable Set<String> roles,
            @Nullable Set<String> places,
            @Nullable String language) {}

    record View(String id, String organisation, Set<String> roles, Set<String> places, boolean active) {
        static View of(ApiClient client) {
            return new View(client.id(), client.organisation(), client.roles(), client.places(), client.active());
        }
    }
}
