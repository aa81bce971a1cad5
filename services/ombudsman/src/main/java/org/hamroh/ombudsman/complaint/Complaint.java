package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.contracts.Sum;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.receipt.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A complaint and all that belongs to it: what was stated, where it stands and how it came there, and the conversation.
 * A move that the stage does not allow is refused with {@link WrongStage}.
 */
@Document(Complaint.COLLECTION)
@TypeAlias("complaint")
@CompoundIndex(name = "reference", def = "{'reference': 1}", unique = true)
@CompoundIndex(name = "receipt", def = "{'receipt.locator': 1}", unique = true)
@CompoundIndex(name = "repetition", def = "{'repetition.hash': 1}", unique = true, sparse = true)
@CompoundIndex(name = "repetition_age", def = "{'repetition.at': 1}", sparse = true)
@CompoundIndex(name = "all_filed", def = "{'office': 1, 'filedAt': -1, '_id': -1}")
@CompoundIndex(name = "all_spoken", def = "{'office': 1, 'lastMessageAt': -1, '_id': -1}")
@CompoundIndex(name = "filed", def = "{'office': 1, 'facets': 1, 'filedAt': -1, '_id': -1}")
@CompoundIndex(name = "spoken", def = "{'office': 1, 'facets': 1, 'lastMessageAt': -1, '_id': -1}")
final class Complaint extends Aggregate {
    static final String COLLECTION = "complaints";
    static final String EXPLANATION = "explanation";
    /** Days that matter to an office are days in Dushanbe. */
    static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final String office;
    private final String reference;
    private final Instant filedAt;
    private final Statement statement;
    private final Receipt receipt;
    private final List<Attachment> attachments;
    private @Nullable Sealed key;
    private @Nullable Repetition repetition;
    private Stage stage;
    private List<HistoryEntry> history;
    private List<Message> messages;
    private List<String> facets;
    private Instant lastMessageAt;
    private @Nullable Side waitingFor;

    /** As it is at filing; when it is read from the store, what has changed since is filled in afterwards. */
    private Complaint(
            UUID id,
            String office,
            String reference,
            Receipt receipt,
            Statement statement,
            List<Attachment> attachments,
            @Nullable Sealed key,
            @Nullable Repetition repetition,
            Instant filedAt) {
        super(id);
        this.office = office;
        this.reference = reference;
        this.receipt = receipt;
        this.statement = statement;
        this.attachments = attachments;
        this.key = key;
        this.repetition = repetition;
        this.filedAt = filedAt;
        this.stage = new Stage.Filed();
        this.history = List.of(new HistoryEntry(stage, filedAt, null));
        this.messages = List.of();
        this.facets = Facets.of(stage, statement);
        this.lastMessageAt = filedAt;
        this.waitingFor = Side.OFFICE;
    }

    /**
     * Files a complaint.
     *
     * @param key the case's own, wrapped
     * @param at the moment of filing; the filing counts as the first thing said
     */
    static Complaint file(
            UUID id,
            String office,
            Reference reference,
            Receipt receipt,
            Statement statement,
            List<Attachment> attachments,
            Sealed key,
            Repetition repetition,
            Instant at) {
        var complaint =
                new Complaint(id, office, reference.value(), receipt, statement, attachments, key, repetition, at);
        complaint.raise(
                new ComplaintEvent.Filed(
                        id,
                        office,
                        statement.category().code(),
                        statement.country(),
                        statement.region(),
                        complaint.filedOn(),
                        statement.language(),
                        statement.anonymous(),
                        statement.consents().useInStatistics(),
                        Optional.ofNullable(statement.owed())
                                .map(owed -> new Sum(owed.amount(), owed.currency()))
                                .orElse(null)),
                at);
        return complaint;
    }

    /** The office takes it up. */
    void admit(String officer, Instant at) {
        require(Move.ADMIT);
        reach(new Stage.Admitted(), officer, at);
        raise(new ComplaintEvent.Admitted(id(), office, category(), country(), region(), filedOn()), at);
    }

    /** The office does not take it up, and says why. */
    void refuse(Ground ground, String explanation, CaseKey caseKey, String officer, Instant at) {
        require(Move.REFUSE);
        reach(new Stage.NotAdmitted(ground, caseKey.seal(EXPLANATION, explanation)), officer, at);
        raise(
                new ComplaintEvent.NotAdmitted(id(), office, category(), country(), region(), filedOn(), ground.code()),
                at);
    }

    /** The office ends its work, and says how. */
    void close(Outcome outcome, String explanation, CaseKey caseKey, String officer, Instant at) {
        require(Move.CLOSE);
        reach(new Stage.Closed(outcome, caseKey.seal(EXPLANATION, explanation)), officer, at);
        raise(new ComplaintEvent.Closed(id(), office, category(), country(), region(), filedOn(), outcome.code()), at);
    }

    /** The office writes to the complainant, or, internally, to itself. */
    void say(Message message) {
        require(message.internal() ? Move.NOTE : Move.MESSAGE);
        append(message);
        if (!message.internal()) {
            spoken(message.at(), Side.COMPLAINANT);
            raise(
                    new ComplaintEvent.OfficeAsked(
                            id(), office, category(), country(), region(), filedOn(), message.id()),
                    message.at());
        }
    }

    /** The complainant writes to the office. */
    void answer(Message message) {
        require(Move.MESSAGE);
        append(message);
        spoken(message.at(), Side.OFFICE);
        raise(
                new ComplaintEvent.ComplainantAnswered(
                        id(), office, category(), country(), region(), filedOn(), message.id()),
                message.at());
    }

    /**
     * Destroys the key of the case: nobody can read again what was sealed, in this copy or in any other. What was counted stays
     * counted.
     */
    void forget() {
        key = null;
        repetition = null;
    }

    /** What this caller may do now. Nothing at all for a caller of another office or another place. */
    Set<Move> allowedMoves(Caller caller) {
        return isReadableBy(caller) ? allowedMoves() : Set.of();
    }

    /** Whether the case exists for this caller. */
    boolean isReadableBy(Caller caller) {
        return caller.has("ombudsman.officer", "ombudsman.head")
                && caller.organisation().equals(office)
                && caller.covers(statement.where());
    }

    /** What the complainant may do now. */
    Set<Move> allowedToComplainant() {
        return allowedMoves().contains(Move.MESSAGE) ? Set.of(Move.MESSAGE) : Set.of();
    }

    private Set<Move> allowedMoves() {
        if (key == null) {
            return Set.of();
        }
        return switch (stage) {
            case Stage.Filed() -> EnumSet.of(Move.ADMIT, Move.REFUSE, Move.MESSAGE, Move.NOTE);
            case Stage.Admitted() -> EnumSet.of(Move.CLOSE, Move.MESSAGE, Move.NOTE);
            case Stage.NotAdmitted n -> EnumSet.of(Move.NOTE);
            case Stage.Closed c -> EnumSet.of(Move.NOTE);
        };
    }

    private void require(Move move) {
        if (!allowedMoves().contains(move)) {
            throw new WrongStage(stage, move);
        }
    }

    private void reach(Stage next, String officer, Instant at) {
        stage = next;
        history = Stream.concat(history.stream(), Stream.of(new HistoryEntry(next, at, officer)))
                .toList();
        facets = Facets.of(next, statement);
        waitingFor = next.isOpen() ? waitingFor : null;
    }

    private void append(Message message) {
        messages = new ArrayList<>(messages);
        messages.add(message);
    }

    private void spoken(Instant at, Side next) {
        lastMessageAt = at;
        waitingFor = next;
    }

    private String category() {
        return statement.category().code();
    }

    private String country() {
        return statement.country();
    }

    private @Nullable String region() {
        return statement.region();
    }

    private LocalDate filedOn() {
        return LocalDate.ofInstant(filedAt, DUSHANBE);
    }

    /** The case's own key, wrapped; absent once the case was forgotten. */
    @Nullable
    Sealed key() {
        return key;
    }

    Reference reference() {
        return new Reference(reference);
    }

    Instant filedAt() {
        return filedAt;
    }

    Statement statement() {
        return statement;
    }

    Receipt receipt() {
        return receipt;
    }

    @Nullable
    Repetition repetition() {
        return repetition;
    }

    Stage stage() {
        return stage;
    }

    List<HistoryEntry> history() {
        return history;
    }

    List<Message> messages() {
        return messages;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    @Nullable
    Side waitingFor() {
        return waitingFor;
    }

    Instant lastMessageAt() {
        return lastMessageAt;
    }
}
