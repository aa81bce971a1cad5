package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.audit.AuditQuery;
import org.hamroh.ombudsman.complaint.CaseParts.AttachedFile;
import org.hamroh.ombudsman.complaint.CaseParts.StageReached;
import org.jspecify.annotations.Nullable;

/** A case as its complainant sees it, with the days on which the office opened it. The narrative and the contact are not repeated: a code may fall into other hands. */
record OwnCase(
        String reference,
        String stage,
        String category,
        String country,
        @Nullable String region,
        @Nullable String place,
        Instant filedAt,
        String language,
        List<StageReached> history,
        List<OwnMessage> messages,
        List<AttachedFile> attachments,
        List<String> allowedMoves,
        NextStep next,
        Filing.Consents consents,
        boolean anonymous,
        @Nullable String noticeBy,
        List<String> noticeChannels,
        List<Timeline.Entry> timeline,
        List<AuditQuery.Times> openings,
        List<CaseReferrals.Handed> referrals) {

    /** A message; officers are not named. */
    record OwnMessage(UUID id, String from, @Nullable String text, Instant at, List<AttachedFile> attachments) {
        static OwnMessage of(Message message, CaseReading.Texts texts) {
            return new OwnMessage(
                    message.id(),
                    message.from().code(),
                    texts.open(Message.textField(message.id()), message.text()),
                    message.at(),
                    AttachedFile.of(message.attachments(), texts));
        }
    }

    static OwnCase of(
            Complaint complaint,
            CaseReading.Texts texts,
            Set<String> noticeChannels,
            List<AuditQuery.Times> openings,
            List<CaseReferrals.Handed> referrals) {
        var statement = complaint.statement();
        return new OwnCase(
                complaint.reference().toString(),
                complaint.stage().code(),
                statement.category().code(),
                statement.country(),
                statement.region(),
                texts.open("place", statement.place()),
                complaint.filedAt(),
                statement.language(),
                complaint.history().stream()
                        .map(entry -> StageReached.forComplainant(entry, texts))
                        .toList(),
                complaint.messages().stream()
                        .filter(message -> !message.internal())
                        .map(message -> OwnMessage.of(message, texts))
                        .toList(),
                AttachedFile.of(complaint.attachments(), texts),
                complaint.allowedToComplainant().stream().map(Move::code).toList(),
                NextStep.of(complaint.stage().kind(), complaint.countdown()),
                statement.consents(),
                statement.anonymous(),
                complaint.notice() == null ? null : complaint.notice().channel(),
                noticeChannels.stream().sorted().toList(),
                Timeline.forComplainant(complaint, texts),
                openings,
                referrals);
    }
}
