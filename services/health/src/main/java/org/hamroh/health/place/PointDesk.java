package org.hamroh.health.place;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps the list of points: the coordinators of the ministry do, within their places. */
@Component
class PointDesk {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final Points points;
    private final Places places;
    private final Clock clock;

    PointDesk(Points points, Places places, Clock clock) {
        this.points = points;
        this.places = places;
        this.clock = clock;
    }

    /** @throws Refusal 403 for others, 422 with what to mend */
    Point open(Caller caller, PointRequest asked, IdempotencyKey command) {
        if (!leads(caller)) {
            throw Refusal.forbidden();
        }
        Point.Facts facts = checked(asked);
        if (!caller.covers(facts.place())) {
            throw Refusal.forbidden();
        }
        UUID id = UUID.nameUUIDFromBytes(("point|" + command.hash()).getBytes(StandardCharsets.UTF_8));
        try {
            return points.findById(id).orElseGet(() -> points.save(new Point(id, facts)));
        } catch (DuplicateKeyException e) {
            return points.findById(id).orElseThrow(Refusal::notFound);
        }
    }

    /** @throws Refusal 404 for others and outside the caller's places, 412 if it was changed meanwhile, 422 with what to mend */
    Point change(Caller caller, UUID id, PointRequest asked, IfMatch seen) {
        Point point = points.findById(id)
                .filter(each -> leads(caller) && caller.covers(each.facts().place()))
                .orElseThrow(Refusal::notFound);
        seen.require(point);
        Point.Facts facts = checked(asked);
        if (!caller.covers(facts.place())) {
            throw Refusal.notFound();
        }
        point.change(facts);
        try {
            return points.save(point);
        } catch (OptimisticLockingFailureException e) {
            throw Refusal.stale();
        }
    }

    /** The open points where the caller may record. @throws Refusal 403 for whoever records nowhere */
    List<Point> ofRecorder(Caller caller) {
        if (!caller.has("health.recorder") || !caller.organisationType().equals("screening-point")) {
            throw Refusal.forbidden();
        }
        return points.findByFactsOrganisation(caller.organisation()).stream()
                .filter(each ->
                        each.facts().active() && caller.covers(each.facts().place()))
                .toList();
    }

    private Point.Facts checked(PointRequest asked) {
        var errors = asked.errors(places, LocalDate.now(clock.withZone(DUSHANBE)));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return asked.facts();
    }

    private static boolean leads(Caller caller) {
        return caller.has("health.coordinator") && caller.organisationType().equals("health-ministry");
    }
}
