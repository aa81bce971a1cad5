package org.hamroh.health.screening;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Screenings as the point that recorded them sees them. */
@RestController
@RequestMapping("/screenings")
class ScreeningController {
    private static final int MOST = 100;

    private final ScreeningDesk desk;
    private final ScreeningQuery query;

    ScreeningController(ScreeningDesk desk, ScreeningQuery query) {
        this.desk = desk;
        this.query = query;
    }

    /** One line of the list: nothing in it says who it was or what was found. */
    record Item(
            UUID id,
            String point,
            String programme,
            String day,
            String sex,
            String band,
            String home,
            @Nullable String destination,
            String stage,
            boolean resultKnown,
            boolean withPerson,
            String origin,
            Instant recordedAt,
            boolean withdrawn,
            int amendments) {
        static Item of(Screening each) {
            Facts facts = each.facts();
            return new Item(
                    each.id(),
                    each.point(),
                    each.programme(),
                    facts.day(),
                    facts.sex(),
                    facts.band(),
                    facts.home(),
                    facts.destination(),
                    facts.stage(),
                    facts.known(),
                    facts.person() != null,
                    each.origin(),
                    each.at(),
                    each.withdrawn(),
                    each.amendments().size());
        }
    }

    record Page(List<Item> items, @Nullable String next) {}

    /** @param result the finding's code, for the point alone; null where none was kept */
    record Whole(Item screening, @Nullable String result, List<Amendment> amendments) {}

    record Withdrawal(@Nullable String reason) {}

    @PostMapping
    ResponseEntity<ScreeningDesk.Recorded> record(
            Caller caller, IdempotencyKey command, @RequestBody ScreeningRequest asked) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(desk.record(caller, asked, command));
    }

    @GetMapping
    ResponseEntity<Page> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "25") int size) {
        ScreeningDesk.require(caller);
        if (size < 1 || size > MOST) {
            throw Refusal.invalid(List.of(FieldError.of("size", "screening.size", MOST)));
        }
        List<Screening> found = query.own(caller, day, cursor(after).orElse(null), size + 1);
        List<Item> items = found.stream().limit(size).map(Item::of).toList();
        String next = found.size() > size ? cursor(found.get(size - 1)) : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page(items, next));
    }

    @GetMapping("/{id}")
    ResponseEntity<Whole> one(Caller caller, @PathVariable UUID id) {
        return answer(caller, desk.own(caller, id));
    }

    @PostMapping("/{id}/correction")
    ResponseEntity<Whole> correct(
            Caller caller, @PathVariable UUID id, IfMatch seen, @RequestBody ScreeningRequest asked) {
        return answer(caller, desk.correct(caller, id, seen, asked));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Whole> withdraw(Caller caller, @PathVariable UUID id, IfMatch seen, @RequestBody Withdrawal asked) {
        return answer(caller, desk.withdraw(caller, id, seen, asked.reason()));
    }

    private ResponseEntity<Whole> answer(Caller caller, Screening screening) {
        Finding finding = desk.finding(caller, screening);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(IfMatch.etag(screening))
                .body(new Whole(Item.of(screening), finding == null ? null : finding.code(), screening.amendments()));
    }

    private static String cursor(Screening last) {
        String text = last.facts().day() + "|" + last.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Optional<ScreeningQuery.After> cursor(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), java.nio.charset.StandardCharsets.UTF_8)
                    .split("\\|");
            return Optional.of(new ScreeningQuery.After(parts[0], UUID.fromString(parts[1])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.invalid(List.of(FieldError.of("after", "screening.cursor")));
        }
    }
}
