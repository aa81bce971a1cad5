package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads all that was written in a case, by either side and between officers, for the index that finds cases by their words. */
@Component
public class WrittenQuery {
    private final Complaints complaints;
    private final CaseReading reading;

    WrittenQuery(Complaints complaints, CaseReading reading) {
        this.complaints = complaints;
        this.reading = reading;
    }

    /** @param facets the filters of the caseload that the case passes, see {@link Facets} */
    public record Written(UUID id, String office, Instant filedAt, List<String> facets, List<String> texts) {}

    /** Nothing, if there is no such case or it was forgotten. */
    public Optional<Written> in(UUID id) {
        return complaints
                .findById(id)
                .filter(complaint -> complaint.key() != null)
                .map(this::open);
    }

    private Written open(Complaint complaint) {
        var texts = reading.of(complaint);
        var statement = complaint.statement();
        var stated = Stream.of(
                texts.open("narrative", statement.narrative()),
                texts.open("request", statement.request()),
                texts.open("place", statement.place()),
                texts.open("employer", statement.employer()),
                texts.open("contact.name", statement.contactName()),
                texts.open("contact.phone", statement.contactPhone()),
                texts.open("contact.email", statement.contactEmail()));
        var said = complaint.messages().stream()
                .map(message -> texts.open(Message.textField(message.id()), message.text()));
        return new Written(
                complaint.id(),
                complaint.office(),
                complaint.filedAt(),
                complaint.facets(),
                Stream.concat(stated, said).filter(Objects::nonNull).toList());
    }
}
