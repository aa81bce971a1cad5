package org.hamroh.loans.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.loans.schedule.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Loads a loan, authorises, moves and saves. One that is not the caller's does not exist for the caller. */
@Component
class LoanDesk {
    static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");
    private static final int TRIES = 5;

    private final Loans loans;
    private final Audit audit;
    private final Clock clock;

    LoanDesk(Loans loans, Audit audit, Clock clock) {
        this.loans = loans;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks the store for the caller's own only, so that what is foreign takes as long as what is not there. @throws Refusal 404 */
    Loan load(Caller caller, String id) {
        return id(id).flatMap(known -> caller.places().isEmpty()
                        ? loans.findByIdAndLender(known, caller.organisation())
                        : loans.findByIdAndLenderAndFacetsIn(
                                known, caller.organisation(), Facets.within(caller.places())))
                .filter(loan -> loan.isOf(caller))
                .orElseThrow(Refusal::notFound);
    }

    /** To be shown; the audit knows of it first. */
    Loan read(Caller caller, String id) {
        Loan loan = load(caller, id);
        audit.note(caller, "loan-read", loan.id(), Result.ALLOWED);
        return loan;
    }

    /**
     * A step that needs the version the caller has seen.
     *
     * @throws Refusal 404 if there is no such loan for somebody with this caller's role, 412 if it was changed since, 409 if the
     *     loan is not where it can be done
     */
    Loan change(Caller caller, String id, IfMatch seen, Step step, BiConsumer<Loan, Doing> move) {
        Loan loan = authorised(caller, id, step);
        seen.require(loan);
        loan.require(step);
        move.accept(loan, doing(caller));
        audit.note(caller, "loan-" + step.code(), loan.id(), Result.ALLOWED);
        return loans.save(loan);
    }

    /**
     * A movement of money that is named by its command: sent again it changes nothing more, and two at once are both taken,
     * one after the other.
     *
     * @param seen the version that must still be; null where the order of movements does not matter
     */
    Loan once(
            Caller caller, String id, @Nullable IfMatch seen, Step step, UUID movement, BiConsumer<Loan, Doing> move) {
        for (int tries = 1; ; tries++) {
            Loan loan = authorised(caller, id, step);
            if (loan.has(movement)) {
                return loan;
            }
            if (seen != null) {
                seen.require(loan);
            }
            loan.require(step);
            move.accept(loan, doing(caller));
            audit.note(caller, "loan-" + step.code(), loan.id(), Result.ALLOWED);
            try {
                return loans.save(loan);
            } catch (OptimisticLockingFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Loan authorised(Caller caller, String id, Step step) {
        if (!caller.has(step.role())) {
            throw Refusal.notFound();
        }
        return load(caller, id);
    }

    Doing doing(Caller caller) {
        return doing(caller.subject());
    }

    Doing doing(String person) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Doing(person, at, LocalDate.ofInstant(at, DUSHANBE));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(DUSHANBE));
    }

    /** The day that was written, today where none was. @throws Refusal 422 if it is no day */
    static LocalDate day(Fields fields, String field, @Nullable String typed, LocalDate today) {
        LocalDate read = fields.day(field, typed == null || typed.isBlank() ? null : typed, today);
        return read == null ? today : read;
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
