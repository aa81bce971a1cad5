package org.hamroh.identity.client;

import java.util.List;
import org.hamroh.identity.person.Assignment;
import org.hamroh.identity.person.AssignmentDesk;
import org.hamroh.identity.person.Role;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Registers programs of partners, gives them new secrets and revokes them. A program never administers the house. */
@Component
class ApiClientDesk {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.client");

    private final ApiClients clients;
    private final AssignmentDesk assignments;

    ApiClientDesk(ApiClients clients, AssignmentDesk assignments) {
        this.clients = clients;
        this.assignments = assignments;
    }

    /**
     * What the administrator hands over.
     *
     * @param secret shown this once, kept only as a digest
     */
    record Credentials(String id, String secret) {}

    Credentials register(@Nullable String id, AssignmentDesk.Wish wish) {
        if (id == null || !ApiClient.isId(id)) {
            throw Refusal.invalid(List.of(FieldError.of("id", "admin.not-a-slug")));
        }
        Assignment assignment = assignments.read(wish);
        if (assignment.roles().contains(Role.ADMIN)) {
            throw Refusal.invalid(List.of(FieldError.of("roles", "admin.no-such-role")));
        }
        String secret = ClientSecret.create();
        try {
            clients.save(ApiClient.registered(id, assignment, ClientSecret.digest(secret)));
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("client.exists", id);
        }
        AUDIT.info("client registered client={} organisation={}", id, assignment.organisation());
        return new Credentials(id, secret);
    }

    Credentials renew(String id) {
        ApiClient client = clients.findById(id).filter(ApiClient::active).orElseThrow(Refusal::notFound);
        String secret = ClientSecret.create();
        client.changeSecret(ClientSecret.digest(secret));
        clients.save(client);
        AUDIT.info("client secret renewed client={}", id);
        return new Credentials(id, secret);
    }

    void revoke(String id) {
        ApiClient client = clients.findById(id).orElseThrow(Refusal::notFound);
        client.revoke();
        clients.save(client);
        AUDIT.info("client revoked client={}", id);
    }
}
