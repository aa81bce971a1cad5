package org.hamroh.ombudsman.template;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.office.Office;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps an office's templates: its head writes them, its officers use them. */
@Component
class TemplateDesk {
    static final int MOST = 200;

    private final Templates templates;
    private final Office office;
    private final Audit audit;
    private final Clock clock;

    TemplateDesk(Templates templates, Office office, Audit audit, Clock clock) {
        this.templates = templates;
        this.office = office;
        this.audit = audit;
        this.clock = clock;
    }

    List<Template> all(Caller caller) {
        office.requireOfficer(caller);
        return templates.findByOffice(office.id());
    }

    Template read(Caller caller, String id) {
        office.requireOfficer(caller);
        return find(id);
    }

    /** The same command again makes one template. */
    Template add(Caller caller, Draft draft, IdempotencyKey command) {
        requireHead(caller);
        check(draft);
        var all = templates.findByOffice(office.id());
        var earlier = all.stream()
                .filter(each -> command.hash().equals(each.command()))
                .findFirst();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (all.size() >= MOST) {
            throw Refusal.conflict("template.too-many", MOST);
        }
        var id = Aggregate.newId();
        audit.note(caller, "template-add", id.toString(), Result.ALLOWED);
        return templates.save(Template.of(
                id,
                office.id(),
                draft.known().orElseThrow(),
                draft.edition(1, caller.subject(), now()),
                command.hash()));
    }

    /** @throws Refusal 404 if there is none, 412 if it was changed since */
    Template change(Caller caller, String id, IfMatch seen, Draft draft) {
        requireHead(caller);
        var present = current(id, seen);
        check(draft);
        var number = present.latest().number() + 1;
        return saved(
                caller,
                "template-change",
                present.rewritten(draft.known().orElseThrow(), draft.edition(number, caller.subject(), now())));
    }

    /** Officers are not offered it any more. */
    Template withdraw(Caller caller, String id, IfMatch seen) {
        requireHead(caller);
        return saved(caller, "template-withdraw", current(id, seen).withdrawn(now()));
    }

    Template restore(Caller caller, String id, IfMatch seen) {
        requireHead(caller);
        return saved(caller, "template-restore", current(id, seen).withdrawn(null));
    }

    private Template current(String id, IfMatch seen) {
        var present = find(id);
        if (!Objects.equals(present.version(), seen.version())) {
            throw Refusal.stale();
        }
        return present;
    }

    private Template saved(Caller caller, String action, Template template) {
        audit.note(caller, action, template.id().toString(), Result.ALLOWED);
        try {
            return templates.save(template);
        } catch (OptimisticLockingFailureException e) {
            throw Refusal.stale();
        }
    }

    private Template find(String id) {
        try {
            return templates.findByIdAndOffice(UUID.fromString(id), office.id()).orElseThrow(Refusal::notFound);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    private static void check(Draft draft) {
        var errors = draft.errors();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private void requireHead(Caller caller) {
        if (!office.has(caller, "ombudsman.head")) {
            throw Refusal.forbidden();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
