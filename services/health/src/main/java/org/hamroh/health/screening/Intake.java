package org.hamroh.health.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.contracts.ScreeningEvent;
import org.hamroh.kernel.outbox.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file of screenings on its way in: uploaded, checked as often as wished, taken. The file itself is kept sealed for half an hour
 * and then gone; what stays is how it went.
 */
@Document(Intake.COLLECTION)
@CompoundIndex(name = "own", def = "{'organisation': 1, 'at': -1}")
final class Intake extends Aggregate {
    static final String COLLECTION = "intakes";

    private final String organisation;
    private final String point;
    private final String place;
    private final String name;
    private final String format;
    private final long size;
    private final String by;
    private final Instant at;
    private final List<String> columns;
    private State state = State.UPLOADED;
    private @Nullable Map<String, String> mapping;
    private @Nullable Tally tally;
    private @Nullable Instant beganAt;
    private @Nullable Instant endedAt;
    /** When whoever reads it last said so. */
    private @Nullable Instant beat;

    enum State {
        UPLOADED,
        CHECKING,
        CHECKED,
        RUNNING,
        DONE,
        FAILED;

        boolean working() {
            return this == CHECKING || this == RUNNING;
        }
    }

    /**
     * How far it is.
     *
     * @param rows read so far
     * @param good that were or would be taken
     * @param known that were there before
     * @param wrong that have something to mend
     */
    record Tally(
            long rows,
            long good,
            long known,
            long wrong,
            @Nullable String from,
            @Nullable String until) {
        static final Tally NONE = new Tally(0, 0, 0, 0, null, null);
    }

    @PersistenceCreator
    Intake(
            UUID id,
            String organisation,
            String point,
            String place,
            String name,
            String format,
            long size,
            String by,
            Instant at,
            List<String> columns) {
        super(id);
        this.organisation = organisation;
        this.point = point;
        this.place = place;
        this.name = name;
        this.format = format;
        this.size = size;
        this.by = by;
        this.at = at;
        this.columns = columns;
    }

    void begin(boolean dryRun, Map<String, String> now, Instant when) {
        state = dryRun ? State.CHECKING : State.RUNNING;
        mapping = now;
        tally = Tally.NONE;
        beganAt = when;
        beat = when;
        endedAt = null;
    }

    void end(Tally now, Instant when) {
        boolean taken = state == State.RUNNING;
        state = taken ? State.DONE : State.CHECKED;
        tally = now;
        endedAt = when;
        if (taken) {
            raise(
                    new ScreeningEvent.Imported(
                            id(),
                            UUID.fromString(point),
                            organisation,
                            now.good(),
                            now.known(),
                            now.wrong(),
                            now.from() == null ? null : LocalDate.parse(now.from()),
                            now.until() == null ? null : LocalDate.parse(now.until())),
                    when);
        }
    }

    void fail(Instant when) {
        state = State.FAILED;
        endedAt = when;
    }

    String organisation() {
        return organisation;
    }

    String point() {
        return point;
    }

    String place() {
        return place;
    }

    String name() {
        return name;
    }

    String format() {
        return format;
    }

    long size() {
        return size;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }

    List<String> columns() {
        return columns;
    }

    State state() {
        return state;
    }

    Map<String, String> mapping() {
        return mapping == null ? Map.of() : mapping;
    }

    Tally tally() {
        return tally == null ? Tally.NONE : tally;
    }

    @Nullable
    Instant beganAt() {
        return beganAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
