package org.hamroh.ombudsman.complaint;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Files for people who cannot do it themselves: counsellors of support centres, interviewers, consulates. The receipt code is
 * handed over to the complainant; who filed sees afterwards the reference and the stage, and nothing else.
 */
@Component
class OnBehalfDesk {
    private static final String ROLE = "centre.counsellor";
    private static final Set<String> ORGANISATIONS = Set.of("support-centre", "consulate");
    private static final int MOST = 100;

    private final FilingDesk filings;
    private final Audit audit;
    private final MongoTemplate mongo;
    private final Clock clock;

    OnBehalfDesk(FilingDesk filings, Audit audit, MongoTemplate mongo, Clock clock) {
        this.filings = filings;
        this.audit = audit;
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * @param complaint as the complainant would file it
     * @param channel paper, voice or survey: how the complainant said it
     * @param interviewedOn the local date on which the complainant said it
     */
    record Interview(
            @Nullable Filing complaint,
            @Nullable String channel,
            @Nullable String interviewedOn) {
        List<FieldError> errors(LocalDate today) {
            var errors = new ArrayList<FieldError>();
            if (complaint == null) {
                errors.add(FieldError.of("complaint", "complaint.narrative.required", FilingRules.NARRATIVE_LEAST));
            } else {
                complaint
                        .errors(today)
                        .forEach(error -> errors.add(FieldError.of(
                                "complaint." + error.field(),
                                error.key(),
                                error.args().toArray())));
            }
            if (Coded.of(Behalf.Channel.class, channel).isEmpty()) {
                errors.add(FieldError.of("channel", "behalf.channel.unknown"));
            }
            var day = Texts.date(interviewedOn);
            if (day.isEmpty()) {
                errors.add(FieldError.of("interviewedOn", "complaint.date.unreadable"));
            } else if (day.get().isAfter(today.plusDays(1))) {
                errors.add(FieldError.of("interviewedOn", "complaint.date.in-future"));
            } else if (day.get().isBefore(FilingRules.EARLIEST)) {
                errors.add(FieldError.of("interviewedOn", "complaint.date.too-early"));
            }
            return errors;
        }
    }

    /** What who filed may know afterwards. */
    record FiledCase(String reference, String stage, Instant filedAt) {}

    /** One page, the latest first, and where the next begins; null after the last. */
    record Page(List<FiledCase> items, @Nullable String next) {}

    /** Whether it could be filed as it is. @throws Refusal 403 for others, 422 with what to mend */
    void check(Caller caller, Interview interview) {
        require(caller);
        ComplaintDesk.check(interview.errors(today()));
    }

    /** @throws Refusal 403 for others, 422 with what to mend; 429 when too many file at once */
    FilingDesk.Filed file(Caller caller, Interview interview, IdempotencyKey command) {
        check(caller, interview);
        return file(caller, interview, command, null);
    }

    /** Files what was checked. @param row the hash of the row of a survey */
    FilingDesk.Filed file(Caller caller, Interview interview, IdempotencyKey command, @Nullable String row) {
        var channel = Coded.of(Behalf.Channel.class, interview.channel()).orElseThrow();
        var day = Texts.date(interview.interviewedOn()).orElseThrow().toString();
        var complaint = interview.complaint();
        if (complaint == null) {
            throw new IllegalStateException("read before it was checked");
        }
        return filings.file(complaint, command, id -> {
            audit.note(caller, "complaint-file-on-behalf", id, Result.ALLOWED);
            return Behalf.of(channel, day, caller.organisation(), caller.subject(), row, id);
        });
    }

    /** What was filed by the caller's organisation. */
    Page filed(Caller caller, @Nullable String after, int size) {
        require(caller);
        var beginning = Behalf.beginning(caller.organisation());
        var end = after == null || after.isEmpty() ? beginning + "~" : read(after, beginning);
        if (size < 1 || size > MOST) {
            throw Refusal.invalid(List.of(FieldError.of("size", "caseload.filter.unknown", "size")));
        }
        var found = mongo.getCollection(Complaint.COLLECTION)
                .find(Filters.and(Filters.gte("behalf.line", beginning), Filters.lt("behalf.line", end)))
                .projection(Projections.include("reference", "stage._class", "filedAt", "behalf.line"))
                .sort(Sorts.descending("behalf.line"))
                .limit(size + 1)
                .into(new ArrayList<>());
        var items = found.stream().limit(size).map(OnBehalfDesk::item).toList();
        return new Page(items, found.size() > size ? cursor(found.get(size - 1)) : null);
    }

    /** @throws Refusal 403 for others than counsellors of the organisations that file for people */
    static void require(Caller caller) {
        caller.require(ROLE);
        if (!ORGANISATIONS.contains(caller.organisationType())) {
            throw Refusal.forbidden();
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Complaint.DUSHANBE);
    }

    private static FiledCase item(Document found) {
        return new FiledCase(
                new Reference(found.getString("reference")).toString(),
                found.get("stage", Document.class).getString("_class"),
                found.getDate("filedAt").toInstant());
    }

    private static String cursor(Document last) {
        var line = last.get("behalf", Document.class).getString("line");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String cursor, String beginning) {
        try {
            var line = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (line.startsWith(beginning)) {
                return line;
            }
        } catch (IllegalArgumentException e) {
            // Not a cursor of ours; told as any other.
        }
        throw Refusal.invalid(List.of(FieldError.of("after", "caseload.filter.unknown", "after")));
    }
}
