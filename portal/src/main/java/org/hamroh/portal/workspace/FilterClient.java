package org.hamroh.portal.workspace;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The officer's own filters of the caseload. */
@HttpExchange("/api/ombudsman/caseload/filters")
interface FilterClient {
    @GetExchange
    ResponseEntity<Filters> all();

    @PostExchange
    void keep(@RequestHeader("Idempotency-Key") String key, @RequestBody Wish wish);

    @PutExchange("/{id}")
    void rename(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Map<String, String> name);

    @DeleteExchange("/{id}")
    void remove(@PathVariable String id, @RequestHeader("If-Match") String version);

    record Filters(List<Filter> items) {}

    record Filter(String id, String name, Map<String, String> query) {}

    record Wish(String name, Map<String, String> query) {}
}
