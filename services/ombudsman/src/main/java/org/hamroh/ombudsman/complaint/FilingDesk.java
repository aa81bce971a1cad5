package org.hamroh.ombudsman.complaint;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.ombudsman.receipt.ReceiptDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes complaints in. A filing is one insert: the complaint, its event and the means to repeat the answer are one document,
 * so after any crash a filing either happened, and is told to everybody, or did not.
 */
@Component
class FilingDesk {
    /** Far more than can be met: a locator is free with all but certainty long before. */
    private static final int DRAWS = 20;

    private final Complaints complaints;
    private final MongoTemplate mongo;
    private final ReceiptDesk receipts;
    private final AttachmentDesk attachments;
    private final CaseKeys keys;
    private final Clock clock;
    private final String office;
    private final NoticeChannels channels;
    private final SecureRandom random = new SecureRandom();

    FilingDesk(
            Complaints complaints,
            MongoTemplate mongo,
            ReceiptDesk receipts,
            AttachmentDesk attachments,
            CaseKeys keys,
            Clock clock,
            NoticeChannels channels,
            @Value("${hamroh.ombudsman.office}") String office) {
        this.complaints = complaints;
        this.mongo = mongo;
        this.receipts = receipts;
        this.attachments = attachments;
        this.keys = keys;
        this.clock = clock;
        this.channels = channels;
        this.office = office;
    }

    /** The answer to a filing; the only time the receipt code is told, save to the same command sent again. */
    record Filed(String reference, String receiptCode, String stage, Instant filedAt) {
        @Override
        public String toString() {
            return "Filed[" + reference + "]";
        }
    }

    /** @throws Refusal 422 with what to mend in these fields */
    void check(Filing filing, List<String> fields) {
        var errors = filing.errors(today(), fields);
        if (fields.contains("notice")) {
            errors = Stream.concat(errors.stream(), noticeErrors(filing)).toList();
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    /** @throws Refusal 422 with what to mend; 429 when too many file at once */
    Filed file(Filing filing, IdempotencyKey command) {
        return file(filing, command, null);
    }

    /** @param behalf who files it for the complainant, if somebody does; given the id of the case */
    Filed file(Filing filing, IdempotencyKey command, @Nullable Function<UUID, Behalf> behalf) {
        var earlier = earlier(command);
        if (earlier != null) {
            return earlier;
        }
        var errors = Stream.concat(filing.errors(today()).stream(), noticeErrors(filing))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        var issued = receipts.issue();
        var claim = attachments.claimForFiling(filing.attached(), command);
        var wrapped = keys.create(Complaint.COLLECTION, claim.caseId());
        var key = keys.open(wrapped, Complaint.COLLECTION, claim.caseId());
        var statement = Statement.of(filing, key);
        var attached = claim.sealed(key);
        for (int draw = 0; draw < DRAWS; draw++) {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var complaint = Complaint.file(
                    claim.caseId(),
                    office,
                    Reference.draw(LocalDate.ofInstant(at, Complaint.DUSHANBE).getYear(), random),
                    issued.receipt(),
                    statement,
                    attached,
                    wrapped,
                    new Repetition(command.hash(), command.seal(issued.code().spoken()), at),
                    at);
            if (filing.notice() != null) {
                complaint.notifyAt(filing.notice().sealed(key));
            }
            if (behalf != null) {
                complaint.recordBehalf(behalf.apply(claim.caseId()), at);
            }
            try {
                complaints.insert(complaint);
                return answer(complaint, issued.code().spoken());
            } catch (DuplicateKeyException e) {
                // Either the same command came twice at once, or the reference or the locator is taken: draw again.
                earlier = earlier(command);
                if (earlier != null) {
                    return earlier;
                }
                issued = issued.relocated();
            }
        }
        throw new IllegalStateException("No free reference and locator");
    }

    /** Asked first, though nearly always in vain: who sends again must not wait in line for another receipt code. */
    private @Nullable Filed earlier(IdempotencyKey command) {
        var hash = command.hash();
        var known = mongo.getCollection(Complaint.COLLECTION)
                .find(Filters.eq("repetition.hash", hash))
                .projection(Projections.include("_id"))
                .first();
        var complaint =
                known == null ? null : complaints.findByRepetitionHash(hash).orElse(null);
        var repetition = complaint == null ? null : complaint.repetition();
        return complaint == null || repetition == null
                ? null
                : answer(complaint, command.open(repetition.receiptCode()));
    }

    private Stream<FieldError> noticeErrors(Filing filing) {
        return filing.notice() == null ? Stream.empty() : filing.notice().errors(channels.offered()).stream();
    }

    private static Filed answer(Complaint complaint, String code) {
        return new Filed(complaint.reference().toString(), code, new Stage.Filed().code(), complaint.filedAt());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Complaint.DUSHANBE);
    }
}
