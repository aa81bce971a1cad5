package org.hamroh.ombudsman.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.counterpart.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * A referral as one side sees it. The recipient learns neither the case's id nor who of the sender's officers did what, and reads
 * the content only while it works on it and after it answered.
 *
 * @param complaint the case, for its office only
 * @param desk on whose desk the case lies by this referral: recipient or office
 * @param content what was sent, or in a draft will be sent, by the code of the part; null where it is not open to the caller
 * @param answerFiles what the recipient sent with the answer
 * @param choice what was chosen; for the sender of a draft only
 */
record WholeReferral(
        UUID id,
        String number,
        @Nullable UUID complaint,
        String reference,
        String state,
        String office,
        String recipient,
        String kind,
        Map<String, String> names,
        @Nullable Agreement agreement,
        String category,
        String country,
        @Nullable String region,
        String language,
        @Nullable Instant sentAt,
        @Nullable String due,
        boolean overdue,
        String desk,
        @Nullable Map<String, String> content,
        List<SentFile> files,
        List<SentFile> answerFiles,
        @Nullable Choice choice,
        List<StateReached> history,
        List<String> allowedMoves) {

    /** A file that was sent; size in bytes. */
    record SentFile(UUID id, @Nullable String name, String type, long size) {}

    /** A state that was reached. */
    record StateReached(
            String state,
            Instant at,
            @Nullable String by,
            @Nullable String organisation,
            @Nullable String code,
            @Nullable String words) {}

    /** @param preview what a draft will send, for its sender */
    static WholeReferral of(
            Referral one, Caller caller, Opening opening, LocalDate today, @Nullable Map<Part, String> preview) {
        boolean sender = one.isSentBy(caller);
        var subject = one.subject();
        var frozen = one.frozen();
        var open = one.key() != null && (sender || one.state().isOpenToRecipient()) ? frozen : null;
        return new WholeReferral(
                one.id(),
                subject.number(),
                sender ? subject.complaint() : null,
                subject.reference(),
                one.state().code(),
                subject.office(),
                subject.recipient(),
                subject.kind().code(),
                subject.names(),
                frozen == null ? null : frozen.agreement(),
                subject.category(),
                subject.country(),
                subject.region(),
                subject.language(),
                one.sentAt(),
                one.due(),
                isOverdue(one, today),
                one.state().isWithRecipient() ? "recipient" : "office",
                open != null ? texts(one, open, opening) : preview == null ? null : texts(preview),
                open != null ? files(one, open.files(), opening) : List.of(),
                open != null ? files(one, one.answerFiles(), opening) : List.of(),
                sender && one.state() == State.DRAFTED ? one.choice() : null,
                one.history().stream()
                        .filter(event -> sender || event.state() != State.DRAFTED)
                        .map(event -> new StateReached(
                                event.state().code(),
                                event.at(),
                                caller.organisation().equals(event.organisation()) ? event.by() : null,
                                event.organisation(),
                                event.code(),
                                opening.open(one, Event.wordsField(event.state()), event.words())))
                        .toList(),
                one.allowed(caller).stream().map(Step::code).toList());
    }

    static boolean isOverdue(Referral one, LocalDate today) {
        return Optional.ofNullable(one.due())
                .filter(due -> LocalDate.parse(due).isBefore(today))
                .isPresent();
    }

    private static Map<String, String> texts(Referral one, Frozen frozen, Opening opening) {
        var texts = new TreeMap<String, String>();
        frozen.texts().forEach((part, hidden) -> {
            var text = opening.open(one, Frozen.textField(part), hidden);
            if (text != null) {
                texts.put(part, text);
            }
        });
        return texts;
    }

    private static Map<String, String> texts(Map<Part, String> preview) {
        var texts = new TreeMap<String, String>();
        preview.forEach((part, text) -> texts.put(part.code(), text));
        return texts;
    }

    private static List<SentFile> files(Referral one, List<Frozen.Enclosure> files, Opening opening) {
        return files.stream()
                .map(file -> new SentFile(
                        file.id(),
                        opening.open(one, Frozen.Enclosure.nameField(file.id()), file.name()),
                        file.type(),
                        file.size()))
                .toList();
    }
}
