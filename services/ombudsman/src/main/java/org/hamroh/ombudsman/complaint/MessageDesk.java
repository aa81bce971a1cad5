package org.hamroh.ombudsman.complaint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes messages into cases. A message never fails because somebody else wrote in the same moment. */
@Component
class MessageDesk {
    private static final int ATTEMPTS = 8;

    private final Complaints complaints;
    private final AttachmentDesk attachments;
    private final CaseReading reading;
    private final Clock clock;

    MessageDesk(Complaints complaints, AttachmentDesk attachments, CaseReading reading, Clock clock) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.reading = reading;
        this.clock = clock;
    }

    /** A message, and the case in which it now stands. */
    record Written(Complaint complaint, Message message) {}

    /**
     * Writes once, however often the command comes.
     *
     * @param load the case, authorised, as it is now
     * @param author the officer; nobody for the complainant
     * @throws Refusal 409 if the stage allows no message, 422 with what to mend
     */
    Written write(
            Supplier<Complaint> load,
            Writing writing,
            Side from,
            @Nullable String author,
            IdempotencyKey command,
            BiConsumer<Complaint, Message> move) {
        for (int attempt = 1; ; attempt++) {
            var complaint = load.get();
            var earlier = earlier(complaint, command);
            if (earlier.isPresent()) {
                return new Written(complaint, earlier.get());
            }
            var errors = writing.errors();
            if (!errors.isEmpty()) {
                throw Refusal.invalid(errors);
            }
            var key = reading.keyOf(complaint).orElseThrow(ComplaintDesk::wrongStage);
            var message = message(complaint, writing, from, author, command, key);
            try {
                move.accept(complaint, message);
                return new Written(complaints.save(complaint), message);
            } catch (WrongStage e) {
                throw ComplaintDesk.wrongStage();
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Message message(
            Complaint complaint,
            Writing writing,
            Side from,
            @Nullable String author,
            IdempotencyKey command,
            CaseKey key) {
        var files = attachments.claimFor(complaint.id(), writing.attached(), command);
        var id = Aggregate.newId();
        return new Message(
                id,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                from,
                writing.isInternal(),
                author,
                key.seal(Message.textField(id), Filing.valid(writing.text()).strip()),
                files.sealed(key),
                command.hash(),
                complaint.version() + 1);
    }

    private static Optional<Message> earlier(Complaint complaint, IdempotencyKey command) {
        return complaint.messages().stream()
                .filter(message -> message.commandHash().equals(command.hash()))
                .findFirst();
    }
}
