package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/** The parts of a case that both sides are shown, opened. */
final class CaseParts {
    private CaseParts() {}

    /**
     * A stage that was reached; everything that is a code stands as its code.
     *
     * @param move that led there; null for the filing
     * @param actor office, complainant, partner or clock
     * @param by the officer, for officers only
     */
    record StageReached(
            String stage,
            Instant at,
            @Nullable String ground,
            @Nullable String outcome,
            @Nullable String explanation,
            @Nullable String advice,
            @Nullable String body,
            @Nullable String bodyName,
            @Nullable Paid paid,
            @Nullable String answer,
            @Nullable UUID referral,
            @Nullable String reason,
            @Nullable String move,
            @Nullable String actor,
            @Nullable String office,
            @Nullable String by) {

        /** As officers see it. */
        static StageReached of(HistoryEntry entry, CaseReading.Texts texts) {
            return whole(entry, entry.stage(), texts, entry.by(), texts.open(Act.REASON, entry.reason()));
        }

        /** As the complainant sees it: no officer is named, and what colleagues tell each other stays with them. */
        static StageReached forComplainant(HistoryEntry entry, CaseReading.Texts texts) {
            var stage = entry.stage();
            if (stage instanceof Stage.AwaitingConfirmation) {
                return of(entry, stage, Shown.NOTHING, null, null);
            }
            var reason = entry.move() == Move.SEND_BACK ? null : texts.open(Act.REASON, entry.reason());
            return whole(entry, stage, texts, null, reason);
        }

        private static StageReached whole(
                HistoryEntry entry,
                Stage stage,
                CaseReading.Texts texts,
                @Nullable String by,
                @Nullable String reason) {
            return of(entry, stage, Shown.of(stage, texts), by, reason);
        }

        private static StageReached of(
                HistoryEntry entry, Stage stage, Shown shown, @Nullable String by, @Nullable String reason) {
            var result = shown.result();
            return new StageReached(
                    stage.code(),
                    entry.at(),
                    shown.ground(),
                    code(shown.outcome()),
                    shown.explanation(),
                    shown.advice(),
                    code(shown.body() == null ? result.body() : shown.body()),
                    shown.bodyName(),
                    Paid.of(result.paid()),
                    code(result.answer()),
                    shown.referral(),
                    reason,
                    code(entry.move()),
                    code(entry.actor()),
                    entry.office(),
                    by);
        }
    }

    /** A sum as plain decimal text, and its currency. */
    record Paid(String amount, String currency) {
        static @Nullable Paid of(@Nullable Money money) {
            return money == null ? null : new Paid(money.amount().toPlainString(), money.currency());
        }
    }

    /** What a stage carries, opened. */
    private record Shown(
            @Nullable String ground,
            @Nullable Outcome outcome,
            @Nullable String explanation,
            @Nullable String advice,
            @Nullable Body body,
            @Nullable String bodyName,
            Result result,
            @Nullable UUID referral) {
        static final Shown NOTHING = new Shown(null, null, null, null, null, null, Result.NONE, null);

        static Shown of(Stage stage, CaseReading.Texts texts) {
            return switch (stage) {
                case Stage.NotAdmitted n ->
                    new Shown(
                            n.ground().code(),
                            null,
                            texts.open(Complaint.EXPLANATION, n.explanation()),
                            texts.open(Complaint.ADVICE, n.advice()),
                            null,
                            null,
                            Result.NONE,
                            null);
                case Stage.WaitingForBody w ->
                    new Shown(
                            null,
                            null,
                            null,
                            null,
                            w.body(),
                            texts.open(Complaint.BODY_NAME, w.name()),
                            Result.NONE,
                            null);
                case Stage.Referred r -> new Shown(null, null, null, null, r.body(), null, Result.NONE, r.referral());
                case Stage.AwaitingConfirmation a -> concluded(a.outcome(), texts, a.explanation(), a.result());
                case Stage.Resolved r -> concluded(r.outcome(), texts, r.explanation(), r.result());
                case Stage.Closed c -> concluded(c.outcome(), texts, c.explanation(), c.result());
                case Stage.Filed unused -> NOTHING;
                case Stage.UnderReview unused -> NOTHING;
                case Stage.Admitted unused -> NOTHING;
                case Stage.UnderInvestigation unused -> NOTHING;
                case Stage.WaitingForComplainant unused -> NOTHING;
                case Stage.Withdrawn unused -> NOTHING;
            };
        }

        private static Shown concluded(
                Outcome outcome, CaseReading.Texts texts, Sealed explanation, @Nullable Result result) {
            return new Shown(
                    null,
                    outcome,
                    texts.open(Complaint.EXPLANATION, explanation),
                    null,
                    null,
                    null,
                    result == null ? Result.NONE : result,
                    null);
        }
    }

    private static @Nullable String code(@Nullable Coded constant) {
        return constant == null ? null : constant.code();
    }

    /** A file to be fetched by its id; size in bytes. */
    record AttachedFile(UUID id, @Nullable String name, String type, long size) {
        static List<AttachedFile> of(List<Attachment> attachments, CaseReading.Texts texts) {
            return attachments.stream()
                    .map(each -> new AttachedFile(
                            each.id(),
                            texts.open(Attachment.nameField(each.id()), each.name()),
                            each.type(),
                            each.size()))
                    .toList();
        }
    }
}
