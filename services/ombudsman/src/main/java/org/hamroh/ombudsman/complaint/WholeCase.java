package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.complaint.CaseParts.AttachedFile;
import org.hamroh.ombudsman.complaint.CaseParts.StageReached;
import org.hamroh.ombudsman.deadline.Countdown;
import org.jspecify.annotations.Nullable;

/** A case as the officers of its office see it. Of a forgotten case the texts are null. */
record WholeCase(
        UUID id,
        String reference,
        String stage,
        String category,
        String country,
        @Nullable String region,
        @Nullable String place,
        @Nullable String employer,
        @Nullable String from,
        @Nullable String until,
        @Nullable AmountOwed amountOwed,
        @Nullable String narrative,
        @Nullable String request,
        String language,
        boolean anonymous,
        @Nullable ContactGiven contact,
        Filing.Consents consents,
        Instant filedAt,
        Instant lastMessageAt,
        @Nullable String waitingFor,
        List<StageReached> history,
        List<CaseMessage> messages,
        List<AttachedFile> attachments,
        List<String> allowedMoves,
        @Nullable Due due,
        boolean urgent,
        boolean unread,
        Staff staff,
        @Nullable FiledFor filedFor,
        List<Timeline.Entry> timeline) {

    /**
     * Until when the stage has to end.
     *
     * @param state due, due_soon, overdue or paused
     * @param on the last day, a working day of Dushanbe; null while the clock stands still
     */
    record Due(String state, @Nullable String on) {
        static @Nullable Due of(@Nullable Countdown clock, Countdown.@Nullable State state) {
            return clock == null || state == null ? null : new Due(state.code(), clock.dueOn());
        }
    }

    /** By whom it was filed for the complainant, and how the complainant said it. */
    record FiledFor(String channel, String interviewedOn, String organisation, String recordedBy) {
        static @Nullable FiledFor of(@Nullable Behalf behalf) {
            return behalf == null
                    ? null
                    : new FiledFor(
                            behalf.channel().code(),
                            behalf.interviewedOn(),
                            behalf.organisation(),
                            behalf.recordedBy());
        }
    }

    /**
     * Who works on it, and who may not.
     *
     * @param openTo to whom the reader may give it: anybody, oneself or nobody
     */
    record Staff(@Nullable String lead, List<String> others, List<String> conflicted, String openTo) {}

    /** A sum as plain decimal text, and its currency. */
    record AmountOwed(String amount, String currency) {}

    /** How the complainant may be reached. */
    record ContactGiven(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /** A message; {@code visibility} is complainant or internal, {@code author} the officer who wrote it. */
    record CaseMessage(
            UUID id,
            String from,
            String visibility,
            @Nullable String author,
            @Nullable String text,
            Instant at,
            List<AttachedFile> attachments) {
        static CaseMessage of(Message message, CaseReading.Texts texts) {
            return new CaseMessage(
                    message.id(),
                    message.from().code(),
                    message.internal() ? "internal" : "complainant",
                    message.author(),
                    texts.open(Message.textField(message.id()), message.text()),
                    message.at(),
                    AttachedFile.of(message.attachments(), texts));
        }
    }

    /**
     * @param state of the clock today
     * @param reader for whom something may be new, and who may give it to somebody
     */
    static WholeCase of(
            Complaint complaint,
            CaseReading.Texts texts,
            Set<Move> allowed,
            Countdown.@Nullable State state,
            Caller reader) {
        var statement = complaint.statement();
        var owed = statement.owed();
        var waitingFor = complaint.waitingFor();
        return new WholeCase(
                complaint.id(),
                complaint.reference().toString(),
                complaint.stage().code(),
                statement.category().code(),
                statement.country(),
                statement.region(),
                texts.open("place", statement.place()),
                texts.open("employer", statement.employer()),
                statement.from(),
                statement.until(),
                owed == null ? null : new AmountOwed(owed.amount().toPlainString(), owed.currency()),
                texts.open("narrative", statement.narrative()),
                texts.open("request", statement.request()),
                statement.language(),
                statement.anonymous(),
                statement.anonymous() ? null : contact(statement, texts),
                statement.consents(),
                complaint.filedAt(),
                complaint.lastMessageAt(),
                waitingFor == null ? null : waitingFor.code(),
                complaint.history().stream()
                        .map(entry -> StageReached.of(entry, texts))
                        .toList(),
                complaint.messages().stream()
                        .map(message -> CaseMessage.of(message, texts))
                        .toList(),
                AttachedFile.of(complaint.attachments(), texts),
                allowed.stream().map(Move::code).toList(),
                Due.of(complaint.countdown(), state),
                statement.category().isUrgent(),
                complaint.isUnreadBy(reader.subject()),
                new Staff(
                        complaint.team().lead(),
                        complaint.team().others(),
                        complaint.team().conflicted(),
                        complaint.team().openTo(reader)),
                FiledFor.of(complaint.behalf()),
                Timeline.of(complaint, texts));
    }

    private static ContactGiven contact(Statement statement, CaseReading.Texts texts) {
        return new ContactGiven(
                texts.open("contact.name", statement.contactName()),
                texts.open("contact.phone", statement.contactPhone()),
                texts.open("contact.email", statement.contactEmail()));
    }
}
