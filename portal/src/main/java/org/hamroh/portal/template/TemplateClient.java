package org.hamroh.portal.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The office's templates. */
@HttpExchange("/api/ombudsman/templates")
interface TemplateClient {
    @GetExchange
    Shelf all();

    @GetExchange("/{id}")
    ResponseEntity<Whole> read(@PathVariable String id);

    @PostExchange
    Whole add(@RequestHeader("Idempotency-Key") String key, @RequestBody Draft draft);

    @PutExchange("/{id}")
    void change(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Draft draft);

    @PostExchange("/{id}/withdrawal")
    void withdraw(@PathVariable String id, @RequestHeader("If-Match") String version);

    @DeleteExchange("/{id}/withdrawal")
    void restore(@PathVariable String id, @RequestHeader("If-Match") String version);

    record Shelf(List<Listed> items) {}

    record Listed(
            String id, String purpose, Map<String, String> names, int edition, Instant changedAt, boolean withdrawn) {}

    /** @param editions the latest last */
    record Whole(
            String id,
            String purpose,
            Map<String, String> names,
            Map<String, String> texts,
            List<Edition> editions,
            @Nullable Instant withdrawnAt) {}

    record Edition(
            int number,
            Map<String, String> names,
            Map<String, String> texts,
            @Nullable String by,
            Instant at) {}

    record Draft(String purpose, Map<String, String> names, Map<String, String> texts) {}
}
