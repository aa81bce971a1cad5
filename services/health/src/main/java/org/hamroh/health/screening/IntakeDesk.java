package org.hamroh.health.screening;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.hamroh.health.coverage.DueDesk;
import org.hamroh.health.place.Places;
import org.hamroh.health.place.Point;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Takes files of screenings in. A file is read row by row and written in batches, two files at a time; whoever runs the same file
 * again, or goes on with one that was interrupted, changes nothing that is there.
 */
@Component
class IntakeDesk {
    static final String PARTS = "intakeParts";
    static final String ERRORS = "intakeErrors";
    static final int LARGEST = 22 * 1024 * 1024;
    private static final Logger log = LoggerFactory.getLogger(IntakeDesk.class);
    private static final int PART = 1 << 20;
    private static final int BATCH = 1_000;
    private static final int MOST_ERRORS = 10_000;
    private static final int AT_ONCE = 2;
    private static final int LONGEST_NAME = 120;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration SILENT = Duration.ofMinutes(5);

    private final Intakes intakes;
    private final ScreeningDesk screenings;
    private final MongoTemplate mongo;
    private final Places places;
    private final PersonHash hash;
    private final CaseKeys keys;
    private final DueDesk due;
    private final Audit audit;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    IntakeDesk(
            Intakes intakes,
            ScreeningDesk screenings,
            MongoTemplate mongo,
            Places places,
            PersonHash hash,
            CaseKeys keys,
            DueDesk due,
            Audit audit,
            Clock clock) {
        this.intakes = intakes;
        this.screenings = screenings;
        this.mongo = mongo;
        this.places = places;
        this.hash = hash;
        this.keys = keys;
        this.due = due;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 for others than recorders, 422 if the point is not theirs or the file no table */
    Intake upload(Caller caller, @Nullable String pointId, String name, byte[] file, IdempotencyKey command) {
        ScreeningDesk.require(caller);
        Point point = screenings.point(caller, pointId);
        if (point == null) {
            throw Refusal.invalid(List.of(FieldError.of("point", "screening.point")));
        }
        if (file.length == 0 || file.length > LARGEST) {
            throw Refusal.invalid(List.of(FieldError.of("file", "intake.size", LARGEST >> 20)));
        }
        String format = Table.format(file);
        List<String> columns = columns(format, file);
        UUID id = UUID.nameUUIDFromBytes(
                ("intake|" + point.id() + "|" + command.hash()).getBytes(StandardCharsets.UTF_8));
        if (intakes.existsById(id)) {
            return own(caller, id);
        }
        keep(id, file);
        audit.note(caller, "file-uploaded", id, Result.ALLOWED);
        return intakes.save(new Intake(
                id,
                caller.organisation(),
                point.id().toString(),
                point.facts().place(),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                format,
                file.length,
                caller.subject(),
                now(),
                columns));
    }

    /** @throws Refusal 404 for others, 409 while it is being read, 410 if the file is gone, 422 with what to mend in the mapping */
    Intake run(Caller caller, UUID id, Map<String, String> chosen, boolean dryRun, IfMatch seen) {
        Intake intake = own(caller, id);
        seen.require(intake);
        if (intake.state().working()) {
            throw Refusal.conflict("intake.working");
        }
        if (part(id, 0) == null) {
            throw Refusal.conflict("intake.gone");
        }
        Mapping mapping = new Mapping(chosen, intake.columns(), places);
        List<FieldError> errors = mapping.errors();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        if (!turns.tryAcquire()) {
            throw Refusal.unavailable(Duration.ofSeconds(30));
        }
        try {
            intake.begin(dryRun, chosen, now());
            Intake begun = intakes.save(intake);
            audit.note(caller, dryRun ? "file-checked" : "file-imported", id, Result.ALLOWED);
            Thread.ofVirtual().name("intake-" + id).start(() -> work(begun, mapping, dryRun));
            return begun;
        } catch (OptimisticLockingFailureException e) {
            turns.release();
            throw Refusal.stale();
        } catch (RuntimeException e) {
            turns.release();
            throw e;
        }
    }

    /** @throws Refusal 404 for whoever does not record for its point */
    Intake own(Caller caller, UUID id) {
        return intakes.findById(id)
                .filter(each -> caller.has("health.recorder")
                        && caller.organisationType().equals("screening-point")
                        && each.organisation().equals(caller.organisation())
                        && caller.covers(each.place()))
                .orElseThrow(Refusal::notFound);
    }

    /** Those that nobody works on any more, because the process that did has ended. */
    void failSilent() {
        Query silent = Query.query(Criteria.where("state")
                .in(Intake.State.RUNNING, Intake.State.CHECKING)
                .and("beat")
                .lt(now().minus(SILENT)));
        for (Intake each : mongo.find(silent, Intake.class)) {
            try {
                each.fail(now());
                intakes.save(each);
            } catch (OptimisticLockingFailureException e) {
                log.debug("{} goes on", each.id());
            }
        }
    }

    private void work(Intake intake, Mapping mapping, boolean dryRun) {
        try {
            mongo.getCollection(ERRORS).deleteMany(new Document("intake", intake.id()));
            Run run = new Run(intake, mapping, dryRun);
            Table.read(intake.format(), new IntakeFile(number -> part(intake.id(), number)), run::take);
            run.flush();
            intake.end(run.tally(), now());
            intakes.save(intake);
        } catch (IOException | RuntimeException e) {
            log.warn("The file {} was not read to its end: {}", intake.id(), e.toString());
            failed(intake.id());
        } finally {
            turns.release();
        }
    }

    private void failed(UUID id) {
        try {
            intakes.findById(id).ifPresent(each -> {
                each.fail(now());
                intakes.save(each);
            });
        } catch (RuntimeException e) {
            log.warn("That {} failed could not be written", id, e);
        }
    }

    /** One reading of one file. */
    private final class Run {
        private final Intake intake;
        private final boolean dryRun;
        private final IntakeRows rows;
        private final List<Screening> batch = new ArrayList<>(BATCH);
        private final List<Document> errors = new ArrayList<>();
        private boolean headed;
        private long read;
        private long good;
        private long known;
        private long wrong;
        private long kept;
        private @Nullable String from;
        private @Nullable String until;

        Run(Intake intake, Mapping mapping, boolean dryRun) {
            this.intake = intake;
            this.dryRun = dryRun;
            var source = new Screening.Source(
                    intake.organisation(), intake.point(), intake.place(), "import", intake.by(), now());
            LocalDate today = LocalDate.now(clock.withZone(ScreeningDesk.DUSHANBE));
            this.rows = new IntakeRows(mapping, places, hash, today, source);
        }

        boolean take(List<String> row) {
            if (!headed) {
                headed = true;
                return true;
            }
            read++;
            IntakeRows.Read found = rows.read(row);
            found.screening().ifPresent(batch::add);
            if (!found.errors().isEmpty()) {
                wrong++;
                note(found.errors());
            }
            if (batch.size() + errors.size() >= BATCH) {
                flush();
            }
            return true;
        }

        private void note(List<FieldError> found) {
            for (FieldError each : found) {
                if (kept++ < MOST_ERRORS) {
                    errors.add(new Document("_id", intake.id() + "|" + read + "|" + each.field() + "|" + kept)
                            .append("intake", intake.id())
                            .append("row", read)
                            .append("field", each.field())
                            .append("key", each.key())
                            .append("at", Date.from(now())));
                }
            }
        }

        void flush() {
            if (!errors.isEmpty()) {
                mongo.getCollection(ERRORS).insertMany(errors);
                errors.clear();
            }
            if (!batch.isEmpty()) {
                batch.forEach(each -> span(each.facts().day()));
                long there = dryRun ? there() : write();
                known += there;
                good += batch.size() - there;
                batch.clear();
            }
            // By the collection's name: by the class it would count as a change, and the end would come too late for
            // its version.
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(intake.id())),
                    new Update().set("tally", tally()).set("beat", now()),
                    Intake.COLLECTION);
        }

        /** How many of the batch are there already, or twice in it. */
        private long there() {
            Set<UUID> ids = new HashSet<>();
            batch.forEach(each -> ids.add(each.id()));
            long before = mongo.count(Query.query(Criteria.where("_id").in(ids)), Screening.class);
            return batch.size() - ids.size() + before;
        }

        private long write() {
            Set<String> groups = new HashSet<>();
            List<Document> documents = new ArrayList<>(batch.size());
            for (Screening each : batch) {
                groups.add(each.programme() + "|" + each.facts().year());
                Document document = new Document();
                mongo.getConverter().write(each, document);
                document.put("version", 0L);
                documents.add(document);
            }
            long[] there = {0};
            due.around(groups, () -> there[0] = insert(documents));
            return there[0];
        }

        private long insert(List<Document> documents) {
            try {
                mongo.getCollection(Screening.COLLECTION).insertMany(documents, new InsertManyOptions().ordered(false));
                return 0;
            } catch (MongoBulkWriteException e) {
                if (e.getWriteErrors().stream().anyMatch(each -> each.getCode() != 11000)) {
                    throw e;
                }
                return e.getWriteErrors().size();
            }
        }

        private void span(String day) {
            from = from == null || day.compareTo(from) < 0 ? day : from;
            until = until == null || day.compareTo(until) > 0 ? day : until;
        }

        Intake.Tally tally() {
            return new Intake.Tally(read, good, known, wrong, from, until);
        }
    }

    private List<String> columns(String format, byte[] file) {
        List<String> columns = new ArrayList<>();
        try {
            Table.read(format, new ByteArrayInputStream(file), row -> {
                columns.addAll(row);
                return false;
            });
        } catch (IOException e) {
            throw Refusal.invalid(List.of(FieldError.of("file", "intake.unreadable")));
        }
        if (columns.stream().allMatch(String::isEmpty)) {
            throw Refusal.invalid(List.of(FieldError.of("file", "intake.unreadable")));
        }
        return columns;
    }

    private void keep(UUID id, byte[] file) {
        var parts = mongo.getCollection(PARTS);
        parts.createIndex(
                Indexes.ascending("at"),
                new IndexOptions().name("kept").expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS));
        mongo.getCollection(ERRORS).createIndex(Indexes.ascending("intake", "row"), new IndexOptions().name("intake"));
        parts.deleteMany(new Document("intake", id.toString()));
        for (int number = 0; (long) number * PART < file.length; number++) {
            Sealed sealed = keys.wrap(IntakeFile.part(file, number, PART), purpose(id, number));
            parts.insertOne(new Document("_id", id + "|" + number)
                    .append("intake", id.toString())
                    .append("bytes", new Binary(sealed.bytes()))
                    .append("at", Date.from(now())));
        }
    }

    private byte @Nullable [] part(UUID id, int number) {
        Document found = mongo.getCollection(PARTS)
                .find(new Document("_id", id + "|" + number))
                .first();
        return found == null
                ? null
                : keys.unwrap(new Sealed(found.get("bytes", Binary.class).getData()), purpose(id, number));
    }

    private static String purpose(UUID id, int number) {
        return PARTS + "|" + id + "|" + number;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
