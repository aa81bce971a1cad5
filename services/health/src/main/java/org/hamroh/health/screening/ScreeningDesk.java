package org.hamroh.health.screening;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hamroh.health.code.Coded;
import org.hamroh.health.code.Programme;
import org.hamroh.health.coverage.ApprovalDesk;
import org.hamroh.health.coverage.DueDesk;
import org.hamroh.health.place.Places;
import org.hamroh.health.place.Point;
import org.hamroh.health.place.Points;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Records, corrects and withdraws screenings: the recorders of the organisation whose point it is do, and nobody else. */
@Component
class ScreeningDesk {
    static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");
    private static final Set<String> REASONS =
            Set.of("entered_twice", "wrong_person", "not_tested", "consent_withdrawn");

    private final Screenings screenings;
    private final Points points;
    private final Places places;
    private final PersonHash hash;
    private final CaseKeys keys;
    private final DueDesk due;
    private final ApprovalDesk approvals;
    private final Audit audit;
    private final Clock clock;

    ScreeningDesk(
            Screenings screenings,
            Points points,
            Places places,
            PersonHash hash,
            CaseKeys keys,
            DueDesk due,
            ApprovalDesk approvals,
            Audit audit,
            Clock clock) {
        this.screenings = screenings;
        this.points = points;
        this.places = places;
        this.hash = hash;
        this.keys = keys;
        this.due = due;
        this.approvals = approvals;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was recorded: one screening for each programme. */
    record Recorded(List<UUID> screenings, String day, String band) {}

    /** @throws Refusal 403 for others than recorders of a point, 422 with what to mend */
    Recorded record(Caller caller, ScreeningRequest asked, IdempotencyKey command) {
        require(caller);
        return record(caller, asked, "form", command.hash());
    }

    /** The same for what another program sent. @param origin dhis2 or fhir; @param key the same for the same visit */
    Recorded record(Caller caller, ScreeningRequest asked, String origin, String key) {
        require(caller);
        Reading reading = new Reading(places, hash, today());
        Point point = point(caller, asked.point());
        if (point == null) {
            reading.errors().add(FieldError.of("point", "screening.point"));
        }
        List<Programme> programmes = reading.programmes(asked.programmes());
        Map<Programme, Finding> findings = reading.findings(asked.results(), programmes);
        Facts facts = reading.facts(asked).orElse(null);
        if (!reading.errors().isEmpty() || facts == null || point == null) {
            throw Refusal.invalid(reading.errors());
        }
        var source = new Screening.Source(
                point.facts().organisation(),
                point.id().toString(),
                point.facts().place(),
                origin,
                caller.subject(),
                now());
        List<UUID> ids = new ArrayList<>();
        Map<Programme, UUID> named = new EnumMap<>(Programme.class);
        programmes.forEach(each -> named.put(each, id(point, key, each)));
        Set<String> cells = new HashSet<>();
        programmes.forEach(each -> cells.add(each.code() + "|" + facts.year()));
        due.around(
                cells,
                () -> programmes.forEach(programme -> {
                    UUID id = Objects.requireNonNull(named.get(programme));
                    insert(Screening.recorded(id, source, programme.code(), facts, seal(id, findings.get(programme))));
                    ids.add(id);
                }));
        return new Recorded(List.copyOf(ids), facts.day(), facts.band());
    }

    /** @throws Refusal 404 for others, 409 if it was withdrawn, 412 if it was changed meanwhile, 422 with what to mend */
    Screening correct(Caller caller, UUID id, IfMatch seen, ScreeningRequest asked) {
        Screening screening = own(caller, id);
        seen.require(screening);
        if (screening.withdrawn()) {
            throw Refusal.conflict("screening.withdrawn");
        }
        Reading reading = new Reading(places, hash, today());
        Programme programme = Coded.of(Programme.class, screening.programme()).orElseThrow();
        Map<Programme, Finding> findings = reading.findings(asked.results(), List.of(programme));
        Facts written = reading.facts(asked).orElse(null);
        if (!reading.errors().isEmpty() || written == null) {
            throw Refusal.invalid(reading.errors());
        }
        Facts before = screening.facts();
        // Nothing written of the person means the same person as before.
        Facts facts = written.person() == null ? withPerson(written, before.person()) : written;
        Sealed result = findings.containsKey(programme) ? seal(id, findings.get(programme)) : screening.result();
        List<String> changed = new ArrayList<>(before.differences(facts));
        if (findings.containsKey(programme)) {
            changed.add("result");
        }
        var amendment =
                new Amendment(now(), "corrected", caller.subject(), changed, null, approved(screening, before, facts));
        audit.note(caller, "screening-corrected", id, Result.ALLOWED);
        Set<String> cells = new HashSet<>(
                List.of(screening.programme() + "|" + before.year(), screening.programme() + "|" + facts.year()));
        due.around(cells, () -> {
            screening.correct(facts, result, amendment);
            save(screening);
        });
        return screening;
    }

    /** @throws Refusal 404 for others, 412 if it was changed meanwhile, 422 for an unknown reason */
    Screening withdraw(Caller caller, UUID id, IfMatch seen, @Nullable String reason) {
        Screening screening = own(caller, id);
        seen.require(screening);
        if (reason == null || !REASONS.contains(reason)) {
            throw Refusal.invalid(List.of(FieldError.of("reason", "screening.reason")));
        }
        if (screening.withdrawn()) {
            throw Refusal.conflict("screening.withdrawn");
        }
        Facts facts = screening.facts();
        var amendment = new Amendment(
                now(), "withdrawn", caller.subject(), List.of(), reason, approved(screening, facts, facts));
        audit.note(caller, "screening-withdrawn", id, Result.ALLOWED);
        due.around(Set.of(screening.programme() + "|" + facts.year()), () -> {
            screening.withdraw(amendment);
            save(screening);
        });
        return screening;
    }

    /** @throws Refusal 404 for whoever does not record for its point */
    Screening own(Caller caller, UUID id) {
        return screenings
                .findById(id)
                .filter(each -> records(caller)
                        && each.organisation().equals(caller.organisation())
                        && caller.covers(each.place()))
                .orElseThrow(Refusal::notFound);
    }

    /** The finding, for the point alone; whoever reads it is noted. */
    @Nullable
    Finding finding(Caller caller, Screening screening) {
        Sealed sealed = screening.result();
        if (sealed == null) {
            return null;
        }
        audit.note(caller, "screening-result-read", screening.id(), Result.ALLOWED);
        return open(screening.id(), sealed);
    }

    Finding open(UUID id, Sealed sealed) {
        return Finding.ofDigit(new String(keys.unwrap(sealed, purpose(id)), StandardCharsets.UTF_8));
    }

    static void require(Caller caller) {
        if (!records(caller)) {
            throw Refusal.forbidden();
        }
    }

    private static boolean records(Caller caller) {
        return caller.has("health.recorder") && caller.organisationType().equals("screening-point");
    }

    /** The caller's own open point with this id; null if there is none. */
    @Nullable
    Point point(Caller caller, @Nullable String id) {
        try {
            return id == null
                    ? null
                    : points.findById(UUID.fromString(id))
                            .filter(each -> each.facts().active()
                                    && each.facts().organisation().equals(caller.organisation())
                                    && caller.covers(each.facts().place()))
                            .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void insert(Screening screening) {
        if (screenings.existsById(screening.id())) {
            return;
        }
        try {
            screenings.save(screening);
        } catch (DuplicateKeyException e) {
            // The same command, sent twice at once: the other was first.
        }
    }

    private void save(Screening screening) {
        try {
            screenings.save(screening);
        } catch (OptimisticLockingFailureException e) {
            throw Refusal.stale();
        }
    }

    private boolean approved(Screening screening, Facts before, Facts after) {
        return approvals.covers(screening.programme(), before.day())
                || approvals.covers(screening.programme(), after.day());
    }

    private @Nullable Sealed seal(UUID id, @Nullable Finding finding) {
        return finding == null ? null : keys.wrap(finding.digit().getBytes(StandardCharsets.UTF_8), purpose(id));
    }

    /** As the kernel names a wrapped key, so that rotating the master key takes results along. */
    private static String purpose(UUID id) {
        return Screening.COLLECTION + "|" + id;
    }

    private static Facts withPerson(Facts facts, @Nullable String person) {
        return new Facts(
                facts.day(),
                person,
                facts.sex(),
                facts.band(),
                facts.home(),
                facts.destination(),
                facts.stage(),
                facts.known());
    }

    static UUID id(Point point, String key, Programme programme) {
        String name = point.id() + "|" + key + "|" + programme.code();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(DUSHANBE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
