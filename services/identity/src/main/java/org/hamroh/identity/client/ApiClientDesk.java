package org.hamroh.identity.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

/** Registers programs of partners, changes their secrets, suspends and resumes them. A program never administers the house. */
@Component
class ApiClientDesk {

    /** How long the old secret is good beside the new one, unless the administrator says 0. */
    static final int OVERLAP_HOURS = 24;

    private static final int LONGEST_OVERLAP_HOURS = 24 * 14;
    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.client");

    private final ApiClients clients;
    private final AssignmentDesk assignments;
    private final Clock clock;

    ApiClientDesk(ApiClients clients, AssignmentDesk assignments, Clock clock) {
        this.clients = clients;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * What the administrator hands over.
     *
     * @param secret shown this once, kept only as a digest
     * @param formerUntil until when the secret before it is good; null when there is none
     */
    record Credentials(String id, String secret, @Nullable Instant formerUntil) {}

    Credentials register(@Nullable String id, AssignmentDesk.Wish wish, String administrator) {
        List<FieldError> errors = new ArrayList<>();
        if (id == null || !ApiClient.isId(id)) {
            errors.add(FieldError.of("id", "admin.not-a-slug"));
        }
        if (wish.roles() != null && wish.roles().contains(Role.ADMIN.code())) {
            errors.add(FieldError.of("roles", "admin.no-such-role"));
        }
        errors.addAll(assignments.errors(wish));
        if (id == null || !errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Assignment assignment = assignments.read(wish);
        String secret = ClientSecret.create();
        try {
            clients.save(ApiClient.registered(id, assignment, ClientSecret.digest(secret)));
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("client.exists", id);
        }
        AUDIT.info("client registered client={} organisation={} by={}", id, assignment.organisation(), administrator);
        return new Credentials(id, secret, null);
    }

    Credentials changeSecret(String id, @Nullable Integer overlapHours, String administrator) {
        int hours = overlapHours == null ? OVERLAP_HOURS : Math.clamp(overlapHours, 0, LONGEST_OVERLAP_HOURS);
        Instant until = clock.instant().plus(Duration.ofHours(hours));
        String secret = ClientSecret.create();
        change(id, client -> client.changeSecret(ClientSecret.digest(secret), until));
        AUDIT.info("client secret changed client={} overlapHours={} by={}", id, hours, administrator);
        return new Credentials(id, secret, hours == 0 ? null : until);
    }

    void suspend(String id, String administrator) {
        change(id, ApiClient::suspend);
        AUDIT.info("client suspended client={} by={}", id, administrator);
    }

    void resume(String id, String administrator) {
        change(id, ApiClient::resume);
        AUDIT.info("client resumed client={} by={}", id, administrator);
    }

    private void change(String id, Consumer<ApiClient> move) {
        ApiClient client = clients.findById(id).orElseThrow(Refusal::notFound);
        move.accept(client);
        clients.save(client);
    }
}
