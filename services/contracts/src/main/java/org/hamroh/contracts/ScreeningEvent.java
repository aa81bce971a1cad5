package org.hamroh.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to screenings: that a test was done, where and when. Never who it was, and never what was found. The event key is the
 * screening, or the import.
 *
 * <p>Days are days in Dushanbe. The JSON of each event is fixed by the schema {@code schemas/<type>.json} beside this class.
 */
@EventFamily(topic = "hamroh.health.screenings", source = "/health")
public sealed interface ScreeningEvent extends DomainEvent {

    /** The point where it was done. */
    UUID point();

    /** The organisation whose point that is. */
    String organisation();

    /**
     * One was recorded.
     *
     * @param programme hiv, tuberculosis, syphilis, sti or viral_hepatitis
     * @param home code of the district the person is from
     * @param destination country of work, ISO 3166-1
     * @param stage before_departure, during_visit or at_return
     * @param day of the test
     */
    @EventType("org.hamroh.health.screening.recorded.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(
            UUID screening,
            UUID point,
            String organisation,
            String programme,
            String home,
            @Nullable String destination,
            String stage,
            LocalDate day)
            implements ScreeningEvent {}

    /** One was corrected; the codes and the day are as they are now. */
    @EventType("org.hamroh.health.screening.corrected.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Corrected(
            UUID screening,
            UUID point,
            String organisation,
            String programme,
            String home,
            @Nullable String destination,
            String stage,
            LocalDate day)
            implements ScreeningEvent {}

    /** One counts no longer; the codes and the day are as they were. */
    @EventType("org.hamroh.health.screening.withdrawn.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawn(
            UUID screening,
            UUID point,
            String organisation,
            String programme,
            String home,
            @Nullable String destination,
            String stage,
            LocalDate day)
            implements ScreeningEvent {}

    /**
     * Many were recorded from one file.
     *
     * @param taken how many
     * @param known how many were there before
     * @param wrong how many rows could not be taken
     * @param from first day of a test among them
     * @param until last day of a test among them
     */
    @EventType("org.hamroh.health.screening.imported.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Imported(
            UUID importing,
            UUID point,
            String organisation,
            long taken,
            long known,
            long wrong,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements ScreeningEvent {}
}
