package org.hamroh.ombudsman.counterpart;

import java.util.List;
import java.util.Objects;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.office.Office;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps the registry: the head of the office and the administrator write, the office's officers read. */
@Component
class CounterpartDesk {
    private final Counterparts counterparts;
    private final Audit audit;
    private final Office office;

    CounterpartDesk(Counterparts counterparts, Audit audit, Office office) {
        this.counterparts = counterparts;
        this.audit = audit;
        this.office = office;
    }

    List<Counterpart> all(Caller caller) {
        requireReader(caller);
        return counterparts.findAllByOrderById();
    }

    Counterpart read(Caller caller, String id) {
        requireReader(caller);
        return counterparts.findById(id).orElseThrow(Refusal::notFound);
    }

    /** Adds an entry; sending the very same again changes nothing. @throws Refusal 409 if the id is taken */
    Counterpart add(Caller caller, Registration registration) {
        requireKeeper(caller);
        check(registration);
        var added = registration.counterpart(null);
        audit.note(caller, "counterpart.add", added.id(), Result.ALLOWED);
        try {
            return counterparts.save(added);
        } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
            var earlier = counterparts.findById(added.id()).orElseThrow(Refusal::notFound);
            if (!Objects.equals(earlier.at(null), added)) {
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
        var named = new Registration(
                id,
                registration.kind(),
                registration.names(),
                registration.address(),
                registration.places(),
                registration.agreements());
        check(named);
        audit.note(caller, "counterpart.change", id, Result.ALLOWED);
        return counterparts.save(named.counterpart(present.version()));
    }

    private static void check(Registration registration) {
        var errors = registration.errors();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private void requireReader(Caller caller) {
        if (!office.hasOfficer(caller)) {
            caller.require("admin");
        }
    }

    private void requireKeeper(Caller caller) {
        if (!office.has(caller, "ombudsman.head")) {
            caller.require("admin");
        }
    }
}
