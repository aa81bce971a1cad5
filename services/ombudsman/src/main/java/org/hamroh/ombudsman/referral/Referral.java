package org.hamroh.ombudsman.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A case on its way to another body and back. Until it is sent it holds only what was chosen; then a frozen copy. A step that the
 * state does not allow is refused with {@link NotPossible}.
 */
@Document(Referral.COLLECTION)
@TypeAlias("referral")
@CompoundIndex(name = "case", def = "{'subject.complaint': 1, '_id': 1}")
@CompoundIndex(name = "command", def = "{'command': 1}", unique = true)
@CompoundIndex(name = "out", def = "{'subject.office': 1, '_id': -1}")
@CompoundIndex(name = "out_state", def = "{'subject.office': 1, 'state': 1, '_id': -1}")
@CompoundIndex(name = "in", def = "{'subject.recipient': 1, '_id': -1}")
@CompoundIndex(name = "in_state", def = "{'subject.recipient': 1, 'state': 1, '_id': -1}")
@CompoundIndex(name = "due", def = "{'state': 1, 'due': 1}")
final class Referral extends Aggregate {
    static final String COLLECTION = "referrals";

    private final Subject subject;
    private final List<String> places;
    private final String command;
    private final Instant draftedAt;
    private State state;
    private List<Event> history;
    private Choice choice;
    private @Nullable Sealed key;
    private @Nullable Frozen frozen;
    private @Nullable Instant sentAt;
    private @Nullable String due;
    private @Nullable List<Frozen.Enclosure> answerFiles;

    /** As it is when drafted; when it is read from the store, what has changed since is filled in afterwards. */
    private Referral(
            UUID id,
            Subject subject,
            List<String> places,
            String command,
            Choice choice,
            @Nullable Sealed key,
            Instant draftedAt) {
        super(id);
        this.subject = subject;
        this.places = places;
        this.command = command;
        this.choice = choice;
        this.key = key;
        this.draftedAt = draftedAt;
        this.state = State.DRAFTED;
        this.history = List.of();
    }

    /**
     * @param command the hash of the command that drafts, so that repeating it drafts nothing more
     * @param key the referral's own, wrapped
     */
    static Referral draft(UUID id, Subject subject, String command, Choice choice, Sealed key, Doing doing) {
        var draft = new Referral(id, subject, subject.places(), command, choice, key, doing.at());
        draft.history = List.of(new Event(State.DRAFTED, doing.at(), doing.by(), doing.organisation(), null, null));
        return draft;
    }

    void change(Choice other) {
        require(Step.CHANGE);
        choice = other;
    }

    void send(Frozen content, LocalDate acceptBy, Doing doing) {
        reach(Step.SEND, doing, null, null);
        frozen = content;
        sentAt = doing.at();
        due = acceptBy.toString();
        raise(facts().sent(acceptBy), doing.at());
    }

    void receive(Doing doing) {
        reach(Step.RECEIVE, doing, null, null);
        raise(facts().received(), doing.at());
    }

    void accept(LocalDate answerBy, Doing doing) {
        reach(Step.ACCEPT, doing, null, null);
        due = answerBy.toString();
        raise(facts().accepted(answerBy), doing.at());
    }

    void refuse(Reason reason, Sealed words, LocalDate goOnBy, Doing doing) {
        reach(Step.REFUSE, doing, reason.code(), words);
        due = goOnBy.toString();
        raise(facts().refused(reason), doing.at());
    }

    void answer(Finding result, Sealed words, List<Frozen.Enclosure> files, LocalDate goOnBy, Doing doing) {
        reach(Step.ANSWER, doing, result.code(), words);
        answerFiles = files.isEmpty() ? null : files;
        due = goOnBy.toString();
        raise(facts().answered(result), doing.at());
    }

    /** Takes it back; a draft that nobody saw is only put aside. */
    void recall(@Nullable Sealed words, Doing doing) {
        recall(null, words, doing);
    }

    /** Takes it back because the complainant no longer agrees; both sides read why. */
    void recallWithoutConsent(Doing doing) {
        recall("consent_withdrawn", null, doing);
    }

    private void recall(@Nullable String code, @Nullable Sealed words, Doing doing) {
        reach(Step.RECALL, doing, code, words);
        due = null;
        if (sentAt != null) {
            raise(facts().recalled(), doing.at());
        }
    }

    /** Gives the case back to its office, because nobody took it up by the last day. */
    void stall(LocalDate goOnBy, Doing doing) {
        var passed = LocalDate.parse(due == null ? doing.today().toString() : due);
        if (!doing.today().isAfter(passed)) {
            throw new NotPossible(state, Step.STALL);
        }
        reach(Step.STALL, doing, null, null);
        due = goOnBy.toString();
        raise(facts().stalled(passed), doing.at());
    }

    /** Destroys the key: nobody can read again what was sealed, in this copy or in any other. */
    void forget() {
        key = null;
        choice = new Choice(List.of(), List.of(), List.of());
    }

    /** Whether the referral exists for this caller as the sender's officer. */
    boolean isSentBy(Caller caller) {
        return caller.has("ombudsman.officer", "ombudsman.head")
                && caller.organisation().equals(subject.office())
                && caller.covers(subject.where());
    }

    /** Whether the referral exists for this caller as the recipient's officer. */
    boolean isReceivedBy(Caller caller) {
        return sentAt != null
                && subject.recipientSignsIn()
                && caller.has("counterpart.officer")
                && caller.organisationType().equals("counterpart")
                && caller.organisation().equals(subject.recipient())
                && caller.covers(subject.where());
    }

    Set<Step> allowed(Caller caller) {
        if (key == null) {
            return Set.of();
        }
        boolean sender = isSentBy(caller);
        return Step.allowed(state, sender, isReceivedBy(caller) || (sender && !subject.recipientSignsIn()));
    }

    private void require(Step step) {
        if (key == null || !step.isFrom(state)) {
            throw new NotPossible(state, step);
        }
    }

    private void reach(Step step, Doing doing, @Nullable String code, @Nullable Sealed words) {
        require(step);
        state = step.to;
        history = Stream.concat(
                        history.stream(),
                        Stream.of(new Event(state, doing.at(), doing.by(), doing.organisation(), code, words)))
                .toList();
    }

    private ReferralFacts facts() {
        return new ReferralFacts(id(), subject);
    }

    Subject subject() {
        return subject;
    }

    /** Country and region, for the query. */
    List<String> places() {
        return places;
    }

    String command() {
        return command;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    State state() {
        return state;
    }

    List<Event> history() {
        return history;
    }

    Choice choice() {
        return choice;
    }

    /** The referral's own key, wrapped; absent once the case was forgotten. */
    @Nullable
    Sealed key() {
        return key;
    }

    @Nullable
    Frozen frozen() {
        return frozen;
    }

    /** What the recipient sent with the answer. */
    List<Frozen.Enclosure> answerFiles() {
        return answerFiles == null ? List.of() : answerFiles;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    /** The last day for the desk on which it lies, a local date of Dushanbe; null where no clock runs. */
    @Nullable
    String due() {
        return due;
    }
}
