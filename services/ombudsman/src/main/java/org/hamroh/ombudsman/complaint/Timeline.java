package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that happened in a case, in the order in which it happened. */
final class Timeline {
    private Timeline() {}

    /**
     * One thing that happened.
     *
     * @param kind stage, deed or message
     * @param code of the stage or the deed; for a message complainant or internal, as its visibility
     * @param by the officer, for officers only
     * @param about the officer or the code that a deed concerns
     * @param words the reason, the explanation or the message
     * @param message to be found among the messages of the case
     * @param version of the case in which it first stood, for officers only: what is above the version that one has read is new
     */
    record Entry(
            String kind,
            String code,
            Instant at,
            String actor,
            @Nullable String by,
            @Nullable String office,
            @Nullable String about,
            @Nullable String words,
            @Nullable UUID message,
            @Nullable Long version) {}

    /** As officers see it. */
    static List<Entry> of(Complaint complaint, CaseReading.Texts texts) {
        return since(complaint, texts, Long.MIN_VALUE);
    }

    /** What officers do not know who have read only this version. */
    static List<Entry> since(Complaint complaint, CaseReading.Texts texts, long seen) {
        return sorted(Stream.of(
                complaint.history().stream()
                        .filter(entry -> isAfter(entry.version(), seen))
                        .map(entry -> stage(entry, entry.by(), CaseParts.StageReached.of(entry, texts))),
                complaint.journal().stream()
                        .filter(entry -> entry.deed().isForOffice() && isAfter(entry.version(), seen))
                        .map(entry -> deed(entry, texts, entry.by())),
                complaint.messages().stream()
                        .filter(message -> isAfter(message.version(), seen))
                        .map(message -> message(message, texts, message.author()))));
    }

    /** As the complainant sees it: no officer is named, and what colleagues arrange among themselves stays with them. */
    static List<Entry> forComplainant(Complaint complaint, CaseReading.Texts texts) {
        return sorted(Stream.of(
                complaint.history().stream()
                        .map(entry -> stage(entry, null, CaseParts.StageReached.forComplainant(entry, texts)))
                        .map(Timeline::unnumbered),
                complaint.journal().stream()
                        .filter(entry -> entry.deed().isForComplainant())
                        .map(entry -> deed(entry, texts, null))
                        .map(Timeline::unnumbered),
                complaint.messages().stream()
                        .filter(Predicate.not(Message::internal))
                        .map(message -> message(message, texts, null))
                        .map(Timeline::unnumbered)));
    }

    /** How often colleagues change a case is not the complainant's to count. */
    private static Entry unnumbered(Entry entry) {
        return new Entry(
                entry.kind(),
                entry.code(),
                entry.at(),
                entry.actor(),
                entry.by(),
                entry.office(),
                entry.about(),
                entry.words(),
                entry.message(),
                null);
    }

    private static boolean isAfter(@Nullable Long version, long seen) {
        return number(version) > seen;
    }

    private static List<Entry> sorted(Stream<Stream<Entry>> all) {
        return all.flatMap(each -> each).sorted(Comparator.comparing(Entry::at)).toList();
    }

    private static Entry stage(HistoryEntry entry, @Nullable String by, CaseParts.StageReached reached) {
        var actor = entry.actor() == null ? Actor.COMPLAINANT : entry.actor();
        var words = reached.reason() == null ? reached.explanation() : reached.reason();
        return new Entry(
                "stage",
                entry.stage().code(),
                entry.at(),
                actor.code(),
                by,
                entry.office(),
                null,
                words,
                null,
                number(entry.version()));
    }

    private static Entry deed(JournalEntry entry, CaseReading.Texts texts, @Nullable String by) {
        var words = by == null && entry.by() != null ? null : texts.open(Act.REASON, entry.reason());
        return new Entry(
                "deed",
                entry.deed().code(),
                entry.at(),
                entry.actor().code(),
                by,
                entry.office(),
                entry.about(),
                words,
                null,
                number(entry.version()));
    }

    private static Entry message(Message message, CaseReading.Texts texts, @Nullable String by) {
        var actor = message.from() == Side.OFFICE ? Actor.OFFICE : Actor.COMPLAINANT;
        return new Entry(
                "message",
                message.internal() ? "internal" : "complainant",
                message.at(),
                actor.code(),
                by,
                null,
                null,
                texts.open(Message.textField(message.id()), message.text()),
                message.id(),
                number(message.version()));
    }

    private static long number(@Nullable Long version) {
        return version == null ? 0 : version;
    }
}
