package org.hamroh.identity.organisation;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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

/** Organisations, for the administrator. The id is the caller's choice, so sending the same twice founds one. */
@RestController
@RequestMapping("/admin/organisations")
class OrganisationController {

    private final OrganisationDesk desk;
    private final Organisations organisations;

    OrganisationController(OrganisationDesk desk, Organisations organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    @GetMapping
    List<View> all() {
        return StreamSupport.stream(organisations.findAll().spliterator(), false)
                .map(View::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View found(@RequestBody Founding founding) {
        return View.of(desk.found(founding.id, founding.type, founding.names));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String id) {
        desk.close(id);
    }

    record Founding(
            @Nullable String id,
            @Nullable String type,
            @Nullable Map<String, String> names) {}

    record View(String id, String type, Map<String, String> names, boolean open) {
        static View of(Organisation organisation) {
            return new View(
                    organisation.id(), organisation.type().code(), organisation.names(), organisation.mayAct(true));
        }
    }
}
