// Longer than 300 lines: the aggregate; all that may change it stands together.
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
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.Refusal;
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
    static final String ADVICE = "advice";
    static final String BODY_NAME = "body";
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
        this.history = List.of(HistoryEntry.filed(stage, filedAt));
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

    /**
     * Makes a move.
     *
     * @param next what it leads to
     * @throws WrongStage if the move does not lead there from here
     */
    void move(Move move, Stage next, Act act) {
        var before = stage;
        reach(move, next, act);
        raise(facts().reached(next, move, before instanceof Stage.Referred r ? r.referral() : null), act.at());
    }

    /** Puts a question without whose answer the work cannot go on; the clock stands still until it comes. */
    void ask(Message question, Act act) {
        reach(Move.ASK, new Stage.WaitingForComplainant(stage.kind()), act);
        raise(facts().awaited(question.id()), act.at());
        say(question);
    }

    /** Goes on where the work stood when it began to wait. */
    void resume(Act act) {
        var back =
                stage instanceof Stage.WaitingForComplainant waiting ? waiting.back() : StageCode.UNDER_INVESTIGATION;
        move(Move.RESUME, Stage.plain(back), act);
    }

    /**
     * States the result, or ends the work with it. That no violation was found needs a second officer, unless one has confirmed it.
     *
     * @param move resolve or close
     */
    void conclude(Move move, Outcome outcome, Sealed explanation, @Nullable Result result, String officer, Act act) {
        boolean confirmed = move == Move.CLOSE && stage instanceof Stage.Resolved r && r.outcome() == outcome;
        var then = move == Move.RESOLVE ? StageCode.RESOLVED : StageCode.CLOSED;
        var next = outcome.needsSecondOfficer() && !confirmed
                ? new Stage.AwaitingConfirmation(outcome, explanation, result, officer, then)
                : concluded(then, outcome, explanation, result);
        move(move, next, act);
    }

    /** Ends the work on a resolved complaint with its result. */
    void close(Act act) {
        if (!(stage instanceof Stage.Resolved r)) {
            throw new WrongStage(stage, Move.CLOSE);
        }
        move(Move.CLOSE, concluded(StageCode.CLOSED, r.outcome(), r.explanation(), r.result()), act);
    }

    /** A second officer agrees with what a colleague proposed. */
    void confirm(String officer, Act act) {
        if (!(stage instanceof Stage.AwaitingConfirmation p)) {
            throw new WrongStage(stage, Move.CONFIRM);
        }
        if (p.proposedBy().equals(officer)) {
            throw Refusal.conflict("complaint.second-officer");
        }
        move(Move.CONFIRM, concluded(p.then(), p.outcome(), p.explanation(), p.result()), act);
    }

    /** Takes an ended complaint up again, where it stood: a complaint never admitted has to be reviewed first. */
    void reopen(Act act) {
        boolean admitted = history.stream().anyMatch(entry -> entry.stage().kind() == StageCode.ADMITTED);
        move(Move.REOPEN, admitted ? new Stage.UnderInvestigation() : new Stage.UnderReview(), act);
    }

    private static Stage concluded(StageCode then, Outcome outcome, Sealed explanation, @Nullable Result result) {
        return then == StageCode.RESOLVED
                ? new Stage.Resolved(outcome, explanation, result)
                : new Stage.Closed(outcome, explanation, result);
    }

    /** The office writes to the complainant, or, internally, to itself. */
    void say(Message message) {
        require(message.internal() ? Move.NOTE : Move.MESSAGE);
        append(message);
        if (!message.internal()) {
            spoken(message.at(), Side.COMPLAINANT);
            raise(facts().asked(message.id()), message.at());
        } else {
            raise(facts().noted(message.id()), message.at());
        }
    }

    /** The complainant writes to the office; what waited for it goes on. */
    void answer(Message message) {
        require(Move.MESSAGE);
        append(message);
        spoken(message.at(), Side.OFFICE);
        raise(facts().answered(message.id()), message.at());
        if (stage instanceof Stage.WaitingForComplainant) {
            resume(Act.of(Actor.COMPLAINANT, message.at()));
        }
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
        if (!isReadableBy(caller)) {
            return Set.of();
        }
        var allowed = allowed(Actor.OFFICE);
        if (stage instanceof Stage.AwaitingConfirmation p && p.proposedBy().equals(caller.subject())) {
            allowed.remove(Move.CONFIRM);
        }
        return allowed;
    }

    /** Whether the case exists for this caller. */
    boolean isReadableBy(Caller caller) {
        return caller.has("ombudsman.officer", "ombudsman.head")
                && caller.organisation().equals(office)
                && caller.covers(statement.where());
    }

    /** What the complainant may do now; writing again is what resumes a case that waits for it. */
    Set<Move> allowedToComplainant() {
        var allowed = allowed(Actor.COMPLAINANT);
        allowed.remove(Move.RESUME);
        return allowed;
    }

    private Set<Move> allowed(Actor actor) {
        var allowed = EnumSet.noneOf(Move.class);
        if (key != null) {
            Transitions.from(stage.kind()).stream()
                    .filter(move -> move.isFor(actor))
                    .forEach(allowed::add);
        }
        return allowed;
    }

    private void require(Move move) {
        if (key == null || !Transitions.from(stage.kind()).contains(move)) {
            throw new WrongStage(stage, move);
        }
    }

    private void reach(Move move, Stage next, Act act) {
        require(move);
        if (!move.isFor(act.actor()) || !Transitions.ends(stage.kind(), move).contains(next.kind())) {
            throw new WrongStage(stage, move);
        }
        stage = next;
        history = Stream.concat(history.stream(), Stream.of(HistoryEntry.of(next, move, act, version() + 1)))
                .toList();
        facets = Facets.of(next, statement);
        if (!next.isOpen()) {
            waitingFor = null;
        } else if (waitingFor == null) {
            waitingFor = Side.OFFICE;
        }
    }

    private void append(Message message) {
        messages = new ArrayList<>(messages);
        messages.add(message);
    }

    private void spoken(Instant at, Side next) {
        lastMessageAt = at;
        waitingFor = next;
    }

    private Facts facts() {
        return new Facts(id(), office, statement.category().code(), statement.country(), statement.region(), filedOn());
    }

    private LocalDate filedOn() {
        return LocalDate.ofInstant(filedAt, DUSHANBE);
    }

    /** The case's own key, wrapped; absent once the case was forgotten. */
    @Nullable
    Sealed key() {
        return key;
    }

    String office() {
        return office;
    }

    /** See {@link Facets}. */
    List<String> facets() {
        return facets;
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
