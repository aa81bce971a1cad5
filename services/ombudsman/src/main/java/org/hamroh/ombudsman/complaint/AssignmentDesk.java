package org.hamroh.ombudsman.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.office.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Who works on which case. A head gives any case to anybody; an officer takes a case that lies with nobody, and gives away what
 * lies with that officer.
 */
@Component
class AssignmentDesk {
    /** As many cases as one request changes at most; what is left is told. */
    static final int MOST = 100;

    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final int OTHERS_MOST = 10;
    private static final int REASON_MOST = 500;
    private static final int ATTEMPTS = 3;

    private final ComplaintDesk desk;
    private final MongoTemplate mongo;
    private final Office office;

    AssignmentDesk(ComplaintDesk desk, MongoTemplate mongo, Office office) {
        this.desk = desk;
        this.mongo = mongo;
        this.office = office;
    }

    /**
     * Who is to work on a case: ids of persons of the office, as identity issues them.
     *
     * @param reason why, for colleagues; may be absent
     */
    record Assignment(
            @Nullable String lead,
            @Nullable List<@Nullable String> others,
            @Nullable String reason) {
        List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            if (lead != null && !isPerson(lead)) {
                errors.add(FieldError.of("lead", "assignment.officer.unknown"));
            }
            if (more().size() > OTHERS_MOST) {
                errors.add(FieldError.of("others", "assignment.others.too-many", OTHERS_MOST));
            }
            if (others != null && !others.stream().allMatch(AssignmentDesk::isPerson)) {
                errors.add(FieldError.of("others", "assignment.officer.unknown"));
            }
            FilingRules.text("reason", reason, REASON_MOST, errors);
            return errors;
        }

        List<String> more() {
            return others == null ? List.of() : List.copyOf(others);
        }
    }

    /** Many cases for one officer. */
    record Bulk(
            @Nullable List<@Nullable String> ids,
            @Nullable String lead,
            @Nullable String reason) {}

    /**
     * Open cases of one officer for another.
     *
     * @param ids which; absent for all
     */
    record HandOver(
            @Nullable String from,
            @Nullable String to,
            @Nullable List<@Nullable String> ids,
            @Nullable String reason) {}

    /** Cases in which the caller takes back what the caller last changed about who works on them. */
    record Undo(@Nullable List<@Nullable String> ids) {}

    /**
     * What became of many cases.
     *
     * @param left how many more there are; to be asked for again
     */
    record Outcomes(List<String> done, List<NotDone> refused, long left) {}

    /** A case that stayed as it was, and the key of the problem. */
    record NotDone(String id, String key) {}

    Complaint assign(Caller caller, String id, IfMatch seen, Assignment assignment) {
        return desk.change(caller, id, seen, complaint -> {
            ComplaintDesk.check(assignment.errors());
            allow(caller, complaint, assignment.lead());
            complaint.assign(
                    assignment.lead(), assignment.more(), because(act(caller), complaint, assignment.reason()));
        });
    }

    /** Declares a conflict of interest of the caller. */
    Complaint declareConflict(Caller caller, String id, IfMatch seen, Decision.Reason reason) {
        return desk.change(caller, id, seen, complaint -> {
            ComplaintDesk.check(reason.errors());
            complaint.declareConflict(caller.subject(), act(caller).because(reason.sealed(desk.key(complaint))));
        });
    }

    /** Takes the mark away that something is new for the caller; the version of the case stays. */
    void read(Caller caller, String id) {
        var complaint = desk.load(caller, id);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(complaint.id())),
                new Update().pull("unread", caller.subject()),
                Complaint.COLLECTION);
    }

    Outcomes assignMany(Caller caller, Bulk bulk) {
        office.requireOfficer(caller);
        var errors = new ArrayList<FieldError>();
        var ids = chosen(bulk.ids(), errors);
        person("lead", bulk.lead(), errors);
        FilingRules.text("reason", bulk.reason(), REASON_MOST, errors);
        ComplaintDesk.check(errors);
        var lead = Filing.valid(bulk.lead());
        return each(caller, ids, 0, (complaint, act) -> {
            allow(caller, complaint, lead);
            complaint.assign(lead, complaint.team().others(), because(act, complaint, bulk.reason()));
        });
    }

    /** A head hands over anybody's cases, an officer the own ones. */
    Outcomes handOver(Caller caller, HandOver handOver) {
        office.requireOfficer(caller);
        var errors = new ArrayList<FieldError>();
        person("from", handOver.from(), errors);
        person("to", handOver.to(), errors);
        if (handOver.from() != null && handOver.from().equals(handOver.to())) {
            errors.add(FieldError.of("to", "assignment.to.same"));
        }
        FilingRules.text("reason", handOver.reason(), REASON_MOST, errors);
        var named = handOver.ids() == null ? List.<String>of() : chosen(handOver.ids(), errors);
        ComplaintDesk.check(errors);
        var from = Filing.valid(handOver.from());
        var to = Filing.valid(handOver.to());
        if (!caller.has("ombudsman.head") && !from.equals(caller.subject())) {
            throw Refusal.forbidden();
        }
        if (!named.isEmpty()) {
            return each(caller, named, 0, (complaint, act) -> handOver(complaint, from, to, act, handOver.reason()));
        }
        var open = Query.query(Criteria.where("office")
                .is(caller.organisation())
                .and("officers")
                .is(Team.OPEN + from));
        open.fields().include("_id");
        var all = mongo.count(open, Complaint.COLLECTION);
        var ids = mongo.find(open.limit(MOST), Document.class, Complaint.COLLECTION).stream()
                .map(found -> found.get("_id", UUID.class).toString())
                .toList();
        return each(
                caller,
                ids,
                all - ids.size(),
                (complaint, act) -> handOver(complaint, from, to, act, handOver.reason()));
    }

    private void handOver(Complaint complaint, String from, String to, Act act, @Nullable String reason) {
        if (!complaint.team().officers().contains(from)) {
            throw Refusal.conflict("assignment.not-theirs");
        }
        complaint.handOver(from, to, because(act, complaint, reason));
    }

    /** What the caller changed about who works on these cases within a day, and nobody has changed since, is as it was. */
    Outcomes undo(Caller caller, Undo undo) {
        office.requireOfficer(caller);
        var errors = new ArrayList<FieldError>();
        var ids = chosen(undo.ids(), errors);
        ComplaintDesk.check(errors);
        return each(caller, ids, 0, Complaint::takeBackAssignment);
    }

    private static List<String> chosen(@Nullable List<@Nullable String> ids, List<FieldError> errors) {
        var all = ids == null
                ? List.<String>of()
                : ids.stream().filter(Objects::nonNull).distinct().toList();
        if (all.isEmpty() || all.size() > MOST) {
            errors.add(FieldError.of("ids", "assignment.ids.number", MOST));
        }
        return all;
    }

    private Act because(Act act, Complaint complaint, @Nullable String reason) {
        return Texts.isBlank(reason) ? act : act.because(new Decision.Reason(reason).sealed(desk.key(complaint)));
    }

    private Outcomes each(Caller caller, List<String> ids, long left, BiConsumer<Complaint, Act> change) {
        var done = new ArrayList<String>();
        var refused = new ArrayList<NotDone>();
        for (var id : ids) {
            try {
                changeNow(caller, id, change);
                done.add(id);
            } catch (Refusal e) {
                refused.add(new NotDone(id, e.key()));
            }
        }
        return new Outcomes(done, refused, left);
    }

    /** Changes a case as it is now, whatever version anybody has read. */
    private void changeNow(Caller caller, String id, BiConsumer<Complaint, Act> change) {
        for (int attempt = 1; ; attempt++) {
            var complaint = desk.load(caller, id);
            try {
                desk.saved(caller, complaint, each -> change.accept(each, act(caller)));
                return;
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw Refusal.stale();
                }
            }
        }
    }

    private static void allow(Caller caller, Complaint complaint, @Nullable String lead) {
        boolean free = switch (complaint.team().openTo(caller)) {
            case "anybody" -> true;
            case "oneself" -> lead == null || lead.equals(caller.subject());
            default -> false;
        };
        if (!free) {
            throw Refusal.forbidden();
        }
    }

    private static void person(String field, @Nullable String person, List<FieldError> errors) {
        if (!isPerson(person)) {
            errors.add(FieldError.of(field, "assignment.officer.unknown"));
        }
    }

    private static boolean isPerson(@Nullable String person) {
        return person != null && PERSON.matcher(person).matches();
    }

    private Act act(Caller caller) {
        return Act.by(caller.subject(), caller.organisation(), desk.now());
    }
}
