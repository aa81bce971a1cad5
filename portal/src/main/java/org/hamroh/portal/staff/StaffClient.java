package org.hamroh.portal.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The ombudsman service, where it says who works on what. */
@HttpExchange("/api/ombudsman")
interface StaffClient {
    @GetExchange("/complaints/{id}")
    ResponseEntity<Case> open(@PathVariable String id);

    @PostExchange("/complaints/{id}/assignment")
    void assign(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Assignment assignment);

    @PostExchange("/complaints/{id}/conflict")
    void declareConflict(
            @PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Reason reason);

    @GetExchange("/caseload")
    Found cases(
            @RequestParam String assignee,
            @RequestParam boolean open,
            @RequestParam String sort,
            @RequestParam int size);

    @PostExchange("/caseload/assignment")
    Outcomes assignMany(@RequestBody Bulk bulk);

    @PostExchange("/caseload/hand-over")
    Outcomes handOver(@RequestBody HandOver handOver);

    @PostExchange("/caseload/assignment/undo")
    Outcomes undo(@RequestBody Undo undo);

    /** Of a case, what these pages need. */
    record Case(String id, String reference, Staff staff, List<String> allowedMoves) {}

    /** @param openTo to whom the reader may give it: anybody, oneself or nobody */
    record Staff(@Nullable String lead, List<String> others, List<String> conflicted, String openTo) {}

    record Assignment(
            @Nullable String lead,
            List<String> others,
            @Nullable String reason) {}

    record Reason(String reason) {}

    /** @param next where there are more than were asked for */
    record Found(List<Item> items, @Nullable String next) {}

    record Item(
            String id,
            String reference,
            String category,
            String stage,
            @Nullable String dueOn,
            @Nullable String due,
            @Nullable String lead) {}

    record Bulk(
            List<String> ids,
            @Nullable String lead,
            @Nullable String reason) {}

    record HandOver(
            @Nullable String from,
            @Nullable String to,
            List<String> ids,
            @Nullable String reason) {}

    record Undo(List<String> ids) {}

    record Outcomes(List<String> done, List<NotDone> refused, long left) {}

    record NotDone(String id, String key) {}
}
