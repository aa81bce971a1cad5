package org.hamroh.portal.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The identity service as an administrator uses it, with the administrator's own token. */
@HttpExchange("/id/admin")
interface AdminClient {
    @GetExchange("/organisations")
    Part<Organisation> organisations(@RequestParam String q, @RequestParam String after, @RequestParam int size);

    @GetExchange("/organisations/{id}")
    ResponseEntity<Organisation> organisation(@PathVariable String id);

    @PostExchange("/organisations")
    void found(@RequestHeader("Idempotency-Key") String command, @RequestBody Founding founding);

    @PutExchange("/organisations/{id}")
    void rename(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Founding founding);

    @PostExchange("/organisations/{id}/suspension")
    void suspendOrganisation(@PathVariable String id);

    @DeleteExchange("/organisations/{id}/suspension")
    void resumeOrganisation(@PathVariable String id);

    @GetExchange("/people")
    Part<Person> people(
            @RequestParam String q,
            @RequestParam String organisation,
            @RequestParam String active,
            @RequestParam String after,
            @RequestParam int size);

    @GetExchange("/people/{id}")
    ResponseEntity<Person> person(@PathVariable String id);

    @PostExchange("/people")
    Handed invite(@RequestHeader("Idempotency-Key") String command, @RequestBody Wish wish);

    @PutExchange("/people/{id}")
    void assign(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Wish wish);

    @PostExchange("/people/{id}/link")
    Handed link(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String command,
            @RequestBody Map<String, Boolean> lost);

    @PostExchange("/people/{id}/suspension")
    void suspend(@PathVariable String id);

    @DeleteExchange("/people/{id}/suspension")
    void resume(@PathVariable String id);

    @PostExchange("/people/{id}/handover")
    void handOver(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Map<String, String> to);

    @GetExchange("/people/{id}/sessions")
    List<Session> sessions(@PathVariable String id);

    @DeleteExchange("/people/{id}/sessions/{session}")
    void endSession(@PathVariable String id, @PathVariable String session);

    @DeleteExchange("/people/{id}/sessions")
    void endSessions(@PathVariable String id);

    @GetExchange("/clients")
    Part<Program> programs(@RequestParam String q, @RequestParam String after, @RequestParam int size);

    @GetExchange("/clients/{id}")
    Program program(@PathVariable String id);

    @PostExchange("/clients")
    Credentials register(@RequestHeader("Idempotency-Key") String command, @RequestBody Registering wish);

    @PostExchange("/clients/{id}/secret")
    Credentials changeSecret(
            @PathVariable String id, @RequestHeader("Idempotency-Key") String command, @RequestParam int overlapHours);

    @PostExchange("/clients/{id}/suspension")
    void suspendProgram(@PathVariable String id);

    @DeleteExchange("/clients/{id}/suspension")
    void resumeProgram(@PathVariable String id);

    @GetExchange("/signing-keys")
    List<Key> keys();

    @PostExchange("/signing-keys/rotation")
    List<Key> rotate();

    /** @param next the cursor of the following part, null on the last */
    record Part<T>(List<T> items, @Nullable String next) {}

    record Organisation(String id, String type, Map<String, String> names, Set<String> places, boolean active) {
        private static final List<String> FALLBACK = List.of("ru", "en", "tg", "uz", "ky");

        /** The name in the reader's language, or in the one most readers know. */
        public String name(Language reader) {
            String own = names.get(reader.code());
            return own != null
                    ? own
                    : FALLBACK.stream()
                            .filter(names::containsKey)
                            .findFirst()
                            .map(names::get)
                            .orElse(id);
        }
    }

    record Founding(String id, String type, Map<String, String> names, Set<String> places) {}

    /** @param invited whether no password was chosen yet */
    record Person(
            String id,
            String signInName,
            String name,
            String organisation,
            Set<String> roles,
            Set<String> places,
            String language,
            boolean active,
            boolean invited,
            boolean secondFactor) {}

    record Wish(
            String signInName,
            String name,
            String organisation,
            Set<String> roles,
            Set<String> places,
            String language) {}

    record Handed(String id, String link, String code, Instant expiresAt) {}

    record Session(String id, String device, Instant startedAt, Instant seenAt, boolean strong) {}

    record Program(
            String id,
            String organisation,
            Set<String> roles,
            Set<String> places,
            boolean active,
            @Nullable Instant formerUntil) {}

    record Registering(String id, String organisation, Set<String> roles, Set<String> places, String language) {}

    record Credentials(String id, String secret, @Nullable Instant formerUntil) {}

    record Key(String id, Instant madeAt, String state) {}
}
