package org.hamroh.health.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Approves the figures of a period that is over. An approval stands; what changes afterwards is shown beside it. */
@Component
public class ApprovalDesk {
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final MongoTemplate mongo;
    private final CoverageQuery coverage;
    private final PopulationQuery populations;
    private final Audit audit;
    private final Clock clock;

    ApprovalDesk(MongoTemplate mongo, CoverageQuery coverage, PopulationQuery populations, Audit audit, Clock clock) {
        this.mongo = mongo;
        this.coverage = coverage;
        this.populations = populations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refusal 403 for others than the programme's centre and the ministry, 422 if the period is not over, 409 if it was
     *     approved before
     */
    Approval approve(Caller caller, String programme, Span span) {
        if (!Readers.leads(caller)) {
            throw Refusal.forbidden();
        }
        if (!span.last().isBefore(LocalDate.now(clock.withZone(DUSHANBE)))) {
            throw Refusal.invalid(List.of(FieldError.of("period", "coverage.period-not-over")));
        }
        Map<String, Approval.Counts> figures = new TreeMap<>();
        coverage.rollups(programme, span)
                .forEach(each -> figures.put(each.place(), new Approval.Counts(each.persons(), each.tests())));
        Approval made = new Approval(
                programme + "|" + span.code(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.subject(),
                caller.organisation(),
                populations.latest(span.year()),
                figures);
        audit.note(caller, "period-approved", made.id(), Result.ALLOWED);
        try {
            return mongo.insert(made);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("coverage.approved-before");
        }
    }

    @Nullable
    Approval of(String programme, Span span) {
        return mongo.findById(programme + "|" + span.code(), Approval.class);
    }

    /** Whether a period that this day belongs to was approved. @param day yyyy-MM-dd */
    public boolean covers(String programme, String day) {
        List<String> ids =
                Span.around(day).stream().map(each -> programme + "|" + each).toList();
        return mongo.exists(Query.query(Criteria.where("_id").in(ids)), Approval.class);
    }
}
