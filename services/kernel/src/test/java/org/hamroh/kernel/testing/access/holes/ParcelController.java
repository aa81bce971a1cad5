package org.hamroh.kernel.testing.access.holes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One endpoint of each kind. */
@RestController
final class ParcelController {
    /** What it costs to read a large thing before it is refused. */
    private static final long WORK = 2_000_000;

    private final Parcels parcels;
    private final Holes holes;

    ParcelController(Parcels parcels, Holes holes) {
        this.parcels = parcels;
        this.holes = holes;
    }

    record Owner(String organisation) {}

    @GetMapping("/about")
    Map<String, String> about() {
        return Map.of("says", "anybody may read this");
    }

    @GetMapping("/parcels")
    List<Parcel> list(Caller caller, @RequestParam(required = false) @Nullable String label) {
        Hole hole = label == null ? Hole.LIST_OF_EVERY_ORGANISATION : Hole.SEARCH_IN_EVERY_ORGANISATION;
        return parcels.of(caller, hole, Hole.LIST_OF_EVERY_PLACE).stream()
                .filter(parcel -> label == null || parcel.label().startsWith(label))
                .toList();
    }

    @GetMapping("/parcel-count")
    Map<String, Integer> count(Caller caller) {
        return Map.of(
                "count",
                parcels.of(caller, Hole.COUNT_OF_EVERY_ORGANISATION, Hole.COUNT_OF_EVERY_ORGANISATION)
                        .size());
    }

    @GetMapping("/parcels/export")
    ResponseEntity<String> export(Caller caller) {
        if (holes.has(Hole.EXPORT_FOR_EVERY_ROLE)) {
            return ResponseEntity.ok("label\n" + parcels.any().label());
        }
        if (holes.has(Hole.QUOTES_IN_A_REFUSAL) && !caller.organisationType().equals("lender")) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .body("not for you: " + parcels.any().label());
        }
        return ResponseEntity.ok(
                parcels.of(caller, Hole.EXPORT_OF_EVERY_ORGANISATION, Hole.EXPORT_OF_EVERY_ORGANISATION)
                        .toString());
    }

    @GetMapping("/parcels/{id}")
    ResponseEntity<?> one(Caller caller, @PathVariable String id) {
        if (holes.has(Hole.TELLS_BY_BODY) && parcels.isThere(id)) {
            return refusal(caller, id, ResponseEntity.status(404).body(Map.of("title", "not yours")));
        }
        if (holes.has(Hole.TELLS_BY_HEADER)) {
            return refusal(
                    caller,
                    id,
                    parcels.isThere(id)
                            ? ResponseEntity.status(404).eTag("1").build()
                            : ResponseEntity.status(404).build());
        }
        if (holes.has(Hole.TELLS_BY_TIME) && parcels.isThere(id)) {
            LockSupport.parkNanos(WORK);
        }
        return ResponseEntity.ok(parcels.one(caller, id, Hole.ONE_OF_ANOTHER_ORGANISATION, Hole.ONE_OF_ANOTHER_PLACE));
    }

    @GetMapping("/parcels/{id}/print")
    String print(Caller caller, @PathVariable String id) {
        return "<h1>"
                + parcels.one(caller, id, Hole.PRINT_OF_ANOTHER_ORGANISATION).label() + "</h1>";
    }

    @GetMapping("/parcels/{id}/history")
    List<String> history(Caller caller, @PathVariable String id) {
        return List.of(
                parcels.one(caller, id, Hole.HISTORY_OF_ANOTHER_ORGANISATION).note());
    }

    @GetMapping("/parcels/{id}/attachments/{attachment}")
    String attachment(Caller caller, @PathVariable String id, @PathVariable String attachment) {
        Parcel parcel = parcels.one(caller, id, Hole.ATTACHMENT_BY_ITS_ID_ALONE);
        return first(parcel, attachment.equals(Parcel.FILE)).file();
    }

    @GetMapping("/parcels/{id}/notes/{note}")
    String note(Caller caller, @PathVariable String id, @PathVariable String note) {
        Parcel parcel = parcels.one(caller, id);
        return holes.has(Hole.NESTED_ID_NOT_CHECKED)
                ? parcels.any().note()
                : first(parcel, note.equals(Parcel.NOTE)).note();
    }

    @PostMapping("/parcels/{id}/label")
    void label(Caller caller, @PathVariable String id, IfMatch seen) {
        if (holes.has(Hole.CHANGE_REFUSED_ONLY_AFTER_ITS_VERSION) && seen.version() != 1) {
            throw Refusal.stale();
        }
        parcels.one(caller, id, Hole.CHANGE_BY_ANOTHER_ORGANISATION);
    }

    @PutMapping("/parcels/{id}/organisation")
    void handOver(Caller caller, @PathVariable String id, @RequestBody Owner owner) {
        if (!owner.organisation().isEmpty()) {
            parcels.one(caller, id, Hole.OWNER_CHANGED_BY_ANYBODY);
        }
    }

    @PostMapping("/parcels")
    void keep(Caller caller) {
        if (!holes.has(Hole.COMMAND_FOR_EVERY_ROLE)) {
            parcels.requireRole(caller);
        }
    }

    /** The first parcel holds the note and the file of the test. */
    private static Parcel first(Parcel parcel, boolean found) {
        if (!found || !parcel.id().equals(Parcels.FIRST)) {
            throw Refusal.notFound();
        }
        return parcel;
    }

    private ResponseEntity<?> refusal(Caller caller, String id, ResponseEntity<?> leaky) {
        try {
            return ResponseEntity.ok(parcels.one(caller, id));
        } catch (Refusal refused) {
            return leaky;
        }
    }
}
