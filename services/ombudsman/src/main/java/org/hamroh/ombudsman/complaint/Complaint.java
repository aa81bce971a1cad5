// Longer than 300 lines: the aggregate; all that may change it stands together.
package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.contracts.Sum;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.deadline.Countdown;
import org.hamroh.ombudsman.deadline.Deadlines;
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
@CompoundIndex(
        name = "urgent",
        def = "{'office': 1, 'urgentAt': -1, '_id': -1}",
        partialFilter = "{'urgentAt': {'$exists': true}}")
@CompoundIndex(
        name = "due",
        def = "{'office': 1, 'countdown.dueOn': 1, '_id': 1}",
        partialFilter = "{'countdown.dueOn': {'$exists': true}}")
@CompoundIndex(name = "watch", def = "{'countdown.watch': 1}", sparse = true)
@CompoundIndex(
        name = "officers",
        def = "{'office': 1, 'officers': 1, 'filedAt': -1, '_id': -1}",
        partialFilter = "{'officers': {'$exists': true}}")
@CompoundIndex(name = "behalf", def = "{'behalf.line': 1}", sparse = true)
@CompoundIndex(name = "survey", def = "{'behalf.row': 1}", unique = true, sparse = true)
@CompoundIndex(name = "unread", def = "{'office': 1, 'unread': 1}", partialFilter = "{'unread': {'$exists': true}}")
@CompoundIndex(name = "spoken", def = "{'office': 1, 'facets': 1, 'lastMessageAt': -1, '_id': -1}")
final class Complaint extends Aggregate {
    static final String COLLECTION = "complaints";
    static final String EXPLANATION = "explanation";
    static final String ADVICE = "advice";
    static final String BODY_NAME = "body";
    /** Days that matter to an office are days in Dushanbe. */
    static final ZoneId DUSHANBE = Deadlines.ZONE;

    private final String office;
    private final String reference;
    private final Instant filedAt;
    private Statement statement;
    private Receipt receipt;
    private List<Attachment> attachments;
    private @Nullable Sealed key;
    private @Nullable Repetition repetition;
    private Stage stage;
    private List<HistoryEntry> history;
    private List<Message> messages;
    private List<String> facets;
    private Instant lastMessageAt;
    private @Nullable Side waitingFor;
    private Team team;
    private List<JournalEntry> journal;
    private @Nullable Restaffing restaffing;
    private @Nullable Instant reissuedAt;
    private @Nullable Notice notice;
    private @Nullable Behalf behalf;
    private @Nullable Countdown countdown;
    // What only the indexes are asked for.
    private @Nullable Instant urgentAt;
    private @Nullable List<String> officers;
    private @Nullable List<String> unread;

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
        this.team = Team.NOBODY;
        this.journal = List.of();
        this.officers = team.terms(true);
        this.urgentAt = urgency();
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

    /** Somebody else filed it for the complainant. */
    void recordBehalf(Behalf by, Instant at) {
        behalf = by;
        record(
                Deed.FILED_ON_BEHALF,
                by.channel().code(),
                new Act(Actor.PARTNER, by.recordedBy(), by.organisation(), at, null));
        raise(facts().filedOnBehalf(by), at);
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

    /** Says who works on it; they find it on their desks as something new. */
    void assign(@Nullable String lead, List<String> others, Act act) {
        assign(team.of(lead, others), Deed.ASSIGNED, act);
    }

    /** Puts one officer in the place of another. */
    void handOver(String from, String to, Act act) {
        assign(team.instead(from, to), Deed.HANDED_OVER, act);
    }

    /** The officer who last changed who works on it takes that back. @throws Refusal 409 if that is not possible any more */
    void takeBackAssignment(Act act) {
        require(Move.ASSIGN, act.by());
        var last = restaffing;
        if (last == null || act.by() == null || !last.isOpenTo(act.by(), team, act.at())) {
            throw Refusal.conflict("assignment.nothing-to-undo");
        }
        assign(last.before(), Deed.ASSIGNMENT_UNDONE, act);
        restaffing = null;
    }

    private void assign(Team next, Deed deed, Act act) {
        require(Move.ASSIGN, act.by());
        var officer = act.by();
        restaffing = officer == null ? null : new Restaffing(team, next, officer, act.at());
        var before = team.officers();
        boolean anotherLead = !Objects.equals(team.lead(), next.lead());
        staff(next);
        var still = unread().stream().filter(next.officers()::contains);
        var joined = next.officers().stream().filter(each -> !before.contains(each) && !each.equals(act.by()));
        unread = orNothing(Stream.concat(still, joined));
        record(deed, next.lead(), act);
        var lead = next.lead();
        if (anotherLead && lead != null) {
            raise(facts().assigned(lead), act.at());
        }
    }

    /** An officer may not work on it: the case is taken from that desk and no decision of that officer counts any more. */
    void declareConflict(String officer, Act act) {
        require(Move.DECLARE_CONFLICT, null);
        restaffing = null;
        staff(team.without(officer));
        unread = orNothing(unread().stream().filter(each -> !each.equals(officer)));
        record(Deed.CONFLICT_DECLARED, officer, act);
    }

    private void staff(Team next) {
        team = next;
        officers = orNothing(next.terms(stage.isOpen()).stream());
    }

    private void record(Deed deed, @Nullable String about, Act act) {
        journal = Stream.concat(journal.stream(), Stream.of(JournalEntry.of(deed, about, act, version() + 1)))
                .toList();
    }

    /** Brings the clock up to what happened since; done before every save. */
    void keepTime(Deadlines deadlines) {
        var category = statement.category();
        for (var entry : history.subList(countdown == null ? 0 : countdown.entries(), history.size())) {
            var day = LocalDate.ofInstant(entry.at(), DUSHANBE);
            if (countdown == null) {
                countdown = deadlines.begin(category.code(), entry.stage().code(), day);
                var dueOn = countdown.lastDay();
                if (category.isUrgent() && dueOn != null) {
                    raise(facts().urgent(dueOn), entry.at());
                }
            } else {
                countdown = deadlines.reached(
                        countdown, category.code(), entry.stage().code(), entry.move() == Move.REOPEN, day);
            }
        }
    }

    /** Tells that the deadline passed, if it did and was not told yet. */
    boolean tellOverdue(LocalDate today, Act act) {
        if (countdown == null || key == null || !countdown.isNews(today)) {
            return false;
        }
        var dueOn = countdown.lastDay();
        countdown = countdown.told();
        record(Deed.OVERDUE, stage.code(), act);
        if (dueOn != null) {
            raise(facts().overdue(stage.code(), dueOn), act.at());
        }
        return true;
    }

    private @Nullable Instant urgency() {
        return statement.category().isUrgent() && stage.isOpen() ? filedAt : null;
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
        require(message.internal() ? Move.NOTE : Move.MESSAGE, message.internal() ? null : message.author());
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
        require(Move.MESSAGE, null);
        append(message);
        mark();
        spoken(message.at(), Side.OFFICE);
        raise(facts().answered(message.id()), message.at());
        if (stage instanceof Stage.WaitingForComplainant) {
            resume(Act.of(Actor.COMPLAINANT, message.at()));
        }
    }

    /**
     * Destroys the key of the case and every word in it: nobody can read again what was sealed, in this copy or in any other, and
     * the receipt code opens nothing any more. Work that still went on ends. What was counted stays counted.
     */
    void forget(Act act) {
        require(Move.FORGET, null);
        if (Transitions.from(stage.kind()).contains(Move.WITHDRAW)) {
            move(Move.WITHDRAW, new Stage.Withdrawn(), act);
        }
        record(Deed.FORGOTTEN, null, act);
        key = null;
        repetition = null;
        receipt = receipt.voided(id());
        notice = null;
        statement = statement.forgotten();
        stage = Scrubbing.stage(stage);
        history = Scrubbing.history(history);
        journal = Scrubbing.journal(journal);
        messages = List.of();
        attachments = List.of();
        unread = null;
        officers = null;
        restaffing = null;
        waitingFor = null;
        urgentAt = null;
        countdown = new Countdown(stage.code(), null, null, null, history.size());
        raise(facts().forgotten(), act.at());
    }

    /** The complainant agrees to something or no longer does. @return whether that changes anything */
    boolean changeConsents(Filing.Consents agreed, Act act) {
        require(Move.CHANGE_CONSENTS, null);
        var change = agreed.changeFrom(statement.consents());
        if (change.isEmpty()) {
            return false;
        }
        statement = statement.with(agreed);
        record(Deed.CONSENT_CHANGED, change, act);
        raise(facts().agreed(agreed), act.at());
        mark();
        return true;
    }

    /** The complainant is reached elsewhere, or, without a contact, not at all. */
    void changeContact(Filing.@Nullable Contact contact, CaseKey caseKey, Act act) {
        require(Move.CHANGE_CONTACT, null);
        statement = statement.with(contact, caseKey);
        record(statement.anonymous() ? Deed.CONTACT_REMOVED : Deed.CONTACT_CHANGED, null, act);
        raise(facts().contactChanged(statement.anonymous()), act.at());
        mark();
    }

    /** Where to tell the complainant that there is news, wished for at filing. */
    void notifyAt(Notice wished) {
        notice = wished;
    }

    /** The complainant wants to be told of news elsewhere, or, without a notice, nowhere. */
    void changeNotice(@Nullable Notice wished, Act act) {
        require(Move.CHANGE_CONTACT, null);
        notice = wished;
        record(wished == null ? Deed.NOTICE_REMOVED : Deed.NOTICE_CHANGED, null, act);
    }

    /** The complainant gets another receipt code; the old one opens nothing any more, nor does a pass that came of it. */
    void reissue(Receipt another, Act act) {
        require(Move.REISSUE, act.by());
        receipt = another;
        repetition = null;
        reissuedAt = act.at();
        record(Deed.RECEIPT_REISSUED, null, act);
    }

    /** Whether a pass of this moment still opens the case. */
    boolean accepts(Instant passFrom) {
        return key != null && (reissuedAt == null || !passFrom.isBefore(reissuedAt));
    }

    /** Something is new for those who work on it. */
    private void mark() {
        unread = orNothing(Stream.concat(unread().stream(), team.officers().stream()));
    }

    private List<String> unread() {
        return unread == null ? List.of() : unread;
    }

    /** Nothing rather than an empty list, so that the index holds only what there is. */
    private static @Nullable List<String> orNothing(Stream<String> officers) {
        var all = officers.distinct().toList();
        return all.isEmpty() ? null : all;
    }

    /** What this caller may do now. Nothing at all for a caller of another office or another place. */
    Set<Move> allowedMoves(Caller caller) {
        if (!isReadableBy(caller)) {
            return Set.of();
        }
        var allowed = allowed(Actor.OFFICE);
        if (team.isConflicted(caller.subject())) {
            allowed.retainAll(EnumSet.of(Move.NOTE));
        }
        if (stage instanceof Stage.AwaitingConfirmation p && p.proposedBy().equals(caller.subject())) {
            allowed.remove(Move.CONFIRM);
        }
        return allowed;
    }

    /** Code of the move that led to where the case stands. */
    String lastMove() {
        var move = history.getLast().move();
        return move == null ? "file" : move.code();
    }

    /** Whether the case exists for this caller. */
    boolean isReadableBy(Caller caller) {
        return isOwnedByOfficeOf(caller) && caller.covers(statement.where());
    }

    /** Whether the caller works in the office that owns the case, wherever his places are. */
    boolean isOwnedByOfficeOf(Caller caller) {
        return caller.has("ombudsman.officer", "ombudsman.head")
                && caller.organisation().equals(office);
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

    private void require(Move move, @Nullable String by) {
        if (team.isConflicted(by)) {
            throw Refusal.conflict("complaint.conflict-of-interest");
        }
        if (key == null || !Transitions.from(stage.kind()).contains(move)) {
            throw new WrongStage(stage, move);
        }
    }

    private void reach(Move move, Stage next, Act act) {
        require(move, act.by());
        if (!move.isFor(act.actor()) || !Transitions.ends(stage.kind(), move).contains(next.kind())) {
            throw new WrongStage(stage, move);
        }
        stage = next;
        history = Stream.concat(history.stream(), Stream.of(HistoryEntry.of(next, move, act, version() + 1)))
                .toList();
        facets = Facets.of(next, statement);
        officers = orNothing(team.terms(next.isOpen()).stream());
        urgentAt = urgency();
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

    /** Where to tell the complainant of news; null for nowhere. */
    @Nullable
    Notice notice() {
        return notice;
    }

    @Nullable
    Behalf behalf() {
        return behalf;
    }

    Team team() {
        return team;
    }

    List<JournalEntry> journal() {
        return journal;
    }

    @Nullable
    Countdown countdown() {
        return countdown;
    }

    boolean isUnreadBy(String officer) {
        return unread().contains(officer);
    }

    @Nullable
    Side waitingFor() {
        return waitingFor;
    }

    Instant lastMessageAt() {
        return lastMessageAt;
    }
}
