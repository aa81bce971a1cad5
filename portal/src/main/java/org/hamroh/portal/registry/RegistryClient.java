package org.hamroh.portal.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The ombudsman service's registry, with the signed-in person's own token. */
@HttpExchange("/api/ombudsman")
interface RegistryClient {
    @GetExchange("/counterparts")
    List<Entry> all();

    /** Its entity tag names the version that was read. */
    @GetExchange("/counterparts/{id}")
    ResponseEntity<Entry> one(@PathVariable String id);

    @PostExchange("/counterparts")
    void add(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> entry);

    @PutExchange("/counterparts/{id}")
    void change(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Map<String, Object> entry);

    /** Who may receive a case of the place on the day. */
    @GetExchange("/counterparts/competent")
    List<Competent> competent(@RequestParam String country, @RequestParam String region, @RequestParam String on);

    /** Takes an upload over as the paper of an agreement. */
    @PostExchange("/agreement-papers")
    Paper keep(@RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, String> upload);

    @GetExchange("/agreement-papers/{id}")
    ResponseEntity<byte[]> paper(@PathVariable String id);

    /** @param changes who changed what, the earliest first */
    record Entry(
            String id,
            String kind,
            Map<String, String> names,
            @Nullable String address,
            @Nullable Contacts contacts,
            List<String> places,
            List<Agreement> agreements,
            @Nullable LocalDate endedOn,
            List<Change> changes,
            List<String> allowedMoves) {
        public boolean mayChange() {
            return allowedMoves.contains("change");
        }

        public boolean isCounterpart() {
            return kind.equals("counterpart");
        }
    }

    record Contacts(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website) {}

    /** @param file identifier of the paper; null where it is not here */
    record Agreement(
            List<String> parties,
            List<String> territory,
            LocalDate from,
            @Nullable LocalDate until,
            String document,
            @Nullable String file) {
        /** before, in-force or ended, on a day. */
        public String state(LocalDate day) {
            return day.isBefore(from) ? "before" : until != null && day.isAfter(until) ? "ended" : "in-force";
        }
    }

    record Change(
            Instant at,
            String organisation,
            String what,
            @Nullable String document) {}

    record Competent(
            String id,
            String kind,
            Map<String, String> names,
            @Nullable Agreement agreement,
            boolean regional) {}

    record Paper(String id) {}
}
