package org.hamroh.ombudsman.complaint;

import java.util.Optional;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.ombudsman.receipt.CasePasses;
import org.hamroh.ombudsman.receipt.ReceiptDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets the complainant back to the complaint, by receipt code or by pass. */
@Component
class MineDesk {
    private final Complaints complaints;
    private final ReceiptDesk receipts;
    private final CasePasses passes;
    private final MessageDesk messages;
    private final AttachmentDesk attachments;
    private final CaseReading reading;
    private final CaseAuditQuery audit;
    private final CaseReferrals referrals;
    private final NoticeChannels channels;

    MineDesk(
            Complaints complaints,
            ReceiptDesk receipts,
            CasePasses passes,
            MessageDesk messages,
            AttachmentDesk attachments,
            CaseReading reading,
            CaseAuditQuery audit,
            CaseReferrals referrals,
            NoticeChannels channels) {
        this.complaints = complaints;
        this.receipts = receipts;
        this.passes = passes;
        this.messages = messages;
        this.attachments = attachments;
        this.reading = reading;
        this.audit = audit;
        this.referrals = referrals;
        this.channels = channels;
    }

    /** What a complainant shows: a receipt code as typed, or a pass; the pass is looked at first. */
    record Proof(@Nullable String receiptCode, @Nullable String pass) {
        @Override
        public String toString() {
            return "Proof[hidden]";
        }
    }

    CasePasses.Pass pass(String receiptCode) {
        return passes.issue(byCode(receiptCode).id());
    }

    OwnCase read(Proof proof) {
        return show(open(proof));
    }

    OwnCase.OwnMessage answer(Proof proof, Writing writing, IdempotencyKey command) {
        var id = open(proof).id();
        var written = messages.write(
                () -> complaints.findById(id).orElseThrow(Refusal::notFound),
                new Writing(writing.text(), null, writing.uploads()),
                Side.COMPLAINANT,
                null,
                command,
                Complaint::answer);
        return OwnCase.OwnMessage.of(written.message(), reading.of(written.complaint()));
    }

    AttachmentDesk.Download download(Proof proof, String attachment) {
        var complaint = open(proof);
        var key = reading.keyOf(complaint).orElseThrow(Refusal::notFound);
        return attachments.download(complaint, key, attachment, false);
    }

    /** As its complainant sees it. */
    OwnCase show(Complaint complaint) {
        return OwnCase.of(
                complaint,
                reading.of(complaint),
                channels.offered(),
                audit.openings(complaint),
                referrals.of(complaint.id()));
    }

    /** @throws Refusal 404 if the proof opens nothing, 429 when to come back later */
    Complaint open(Proof proof) {
        if (proof.pass() != null) {
            return passes.open(proof.pass())
                    .flatMap(opened -> complaints
                            .findById(opened.caseId())
                            .filter(complaint -> complaint.accepts(opened.issuedAt())))
                    .orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "pass.unknown"));
        }
        return byCode(Optional.ofNullable(proof.receiptCode()).orElse(""));
    }

    private Complaint byCode(String typed) {
        return receipts.open(typed, complaints::findByReceiptLocator, Complaint::receipt);
    }
}
