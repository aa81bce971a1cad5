package org.hamroh.health.place;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people are tested: open to everybody to read. */
@RestController
@RequestMapping("/points")
class PointController {
    private final Points points;
    private final PointDesk desk;

    PointController(Points points, PointDesk desk) {
        this.points = points;
        this.desk = desk;
    }

    record Shown(UUID id, long version, Point.Facts facts) {
        static Shown of(Point point) {
            return new Shown(point.id(), point.version(), point.facts());
        }
    }

    /**
     * @param place code of a region or district; the points of that district or region
     * @param programme only points that test for it
     */
    @GetMapping
    ResponseEntity<List<Shown>> all(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String programme) {
        List<Shown> found = points.findAll().stream()
                .filter(each -> each.facts().active())
                .filter(each -> place == null
                        || place.isEmpty()
                        || each.facts().place().equals(place)
                        || each.facts().place().startsWith(place + "-"))
                .filter(each -> programme == null
                        || programme.isEmpty()
                        || each.facts().programmes().contains(programme))
                .sorted(Comparator.comparing((Point each) -> each.facts().place())
                        .thenComparing(Point::id))
                .map(Shown::of)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(found);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> one(@PathVariable UUID id) {
        return answer(HttpStatus.OK, points.findById(id).orElseThrow(Refusal::notFound));
    }

    @PostMapping
    ResponseEntity<Shown> open(Caller caller, IdempotencyKey command, @RequestBody PointRequest asked) {
        return answer(HttpStatus.CREATED, desk.open(caller, asked, command));
    }

    @PutMapping("/{id}")
    ResponseEntity<Shown> change(Caller caller, @PathVariable UUID id, IfMatch seen, @RequestBody PointRequest asked) {
        return answer(HttpStatus.OK, desk.change(caller, id, asked, seen));
    }

    private static ResponseEntity<Shown> answer(HttpStatus status, Point point) {
        return ResponseEntity.status(status).eTag(IfMatch.etag(point)).body(Shown.of(point));
    }
}
