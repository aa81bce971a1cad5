package org.hamroh.ombudsman.counterpart;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.office.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps the registry: the head of the office and the administrator write, the office's officers read. */
@Component
class CounterpartDesk {
    private final Counterparts counterparts;
    private final CompetentQuery competent;
    private final PaperDesk papers;
    private final Audit audit;
    private final Office office;
    private final Clock clock;

    CounterpartDesk(
            Counterparts counterparts,
            CompetentQuery competent,
            PaperDesk papers,
            Audit audit,
            Office office,
            Clock clock) {
        this.counterparts = counterparts;
        this.competent = competent;
        this.papers = papers;
        this.audit = audit;
        this.office = office;
        this.clock = clock;
    }

    List<Counterpart> all(Caller caller) {
        requireReader(caller);
        return counterparts.findAllByOrderById();
    }

    Counterpart read(Caller caller, String id) {
        requireReader(caller);
        return counterparts.findById(id).orElseThrow(Refusal::notFound);
    }

    /** Who is competent for a place on a day, and by which agreement. @param on null for today */
    List<CompetentQuery.Competent> competent(
            Caller caller, String country, @Nullable String region, @Nullable LocalDate on) {
        requireReader(caller);
        return competent.onDay(office.id(), country, region, Set.of(), on == null ? competent.today() : on);
    }

    /** Adds an entry; sending the very same again changes nothing. @throws Refusal 409 if the id is taken */
    Counterpart add(Caller caller, Registration registration) {
        requireKeeper(caller);
        var whole = registration.under(registration.id(), office.id());
        check(whole);
        var added = whole.counterpart(null);
        audit.note(caller, "counterpart.add", added.id(), Result.ALLOWED);
        try {
            return counterparts.save(added.at(List.of(author(caller).change("added", null)), null));
        } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
            var earlier = counterparts.findById(added.id()).orElseThrow(Refusal::notFound);
            if (!earlier.saysTheSame(added)) {
                throw Refusal.conflict("counterpart.exists");
            }
            return earlier;
        }
    }

    /** @throws Refusal 404 if there is none, 412 if it was changed since */
    Counterpart change(Caller caller, String id, IfMatch seen, Registration registration) {
        requireKeeper(caller);
        var present = counterparts.findById(id).orElseThrow(Refusal::notFound);
        if (!Objects.equals(present.version(), seen.version())) {
            throw Refusal.stale();
        }
        var named = registration.under(id, office.id());
        check(named);
        var next = named.counterpart(present.version());
        audit.note(caller, "counterpart.change", id, Result.ALLOWED);
        var history = Stream.concat(present.history().stream(), Change.between(present, next, author(caller)).stream())
                .toList();
        return counterparts.save(next.at(history, present.version()));
    }

    /** Takes the paper of an agreement over from an upload. */
    AgreementPaper keep(Caller caller, PaperDesk.Taken upload) {
        requireKeeper(caller);
        return papers.keep(upload);
    }

    /** @throws Refusal 404 if there is none */
    PaperDesk.Opened paper(Caller caller, String id) {
        requireReader(caller);
        return papers.open(id);
    }

    private void check(Registration registration) {
        var errors = registration.errors();
        if (errors.isEmpty()
                && !registration.agreementsNamed().stream()
                        .allMatch(each -> each.file() == null || papers.has(each.file()))) {
            errors.add(FieldError.of("agreements", "counterpart.agreement.unreadable"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private Change.Author author(Caller caller) {
        return new Change.Author(
                caller.subject(), caller.organisation(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void requireReader(Caller caller) {
        if (!office.hasOfficer(caller)) {
            caller.require("admin");
        }
    }

    /** Whether the caller may write in the registry. */
    boolean isKeeper(Caller caller) {
        return office.has(caller, "ombudsman.head") || caller.has("admin");
    }

    private void requireKeeper(Caller caller) {
        if (!isKeeper(caller)) {
            throw Refusal.forbidden();
        }
    }
}
