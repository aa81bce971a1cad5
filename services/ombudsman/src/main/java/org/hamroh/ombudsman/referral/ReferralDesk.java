package org.hamroh.ombudsman.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.complaint.Coded;
import org.hamroh.ombudsman.upload.UploadDesk;
import org.springframework.stereotype.Component;

/** What both sides do with a referral that exists: load, authorise, move, save. One that is not theirs does not exist for them. */
@Component
class ReferralDesk {
    static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final Referrals referrals;
    private final Opening opening;
    private final Allowance allowance;
    private final UploadDesk uploads;
    private final Audit audit;
    private final Clock clock;

    ReferralDesk(
            Referrals referrals, Opening opening, Allowance allowance, UploadDesk uploads, Audit audit, Clock clock) {
        this.referrals = referrals;
        this.opening = opening;
        this.allowance = allowance;
        this.uploads = uploads;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 404 if there is no such referral for this caller */
    Referral load(Caller caller, String id) {
        var own = caller.organisation();
        return id(id).flatMap(known -> caller.places().isEmpty()
                        ? referrals.ofSide(known, own)
                        : referrals.ofSideWithin(known, own, caller.places()))
                .filter(each -> each.isSentBy(caller) || each.isReceivedBy(caller))
                .orElseThrow(Refusal::notFound);
    }

    /** To be shown; noted in the audit first. */
    Referral read(Caller caller, String id) {
        var referral = load(caller, id);
        audit.note(caller, "referral.read", referral.id(), Result.ALLOWED);
        return referral;
    }

    Referral receive(Caller caller, String id, IfMatch seen) {
        return change(caller, id, seen, Step.RECEIVE, Referral::receive);
    }

    Referral accept(Caller caller, String id, IfMatch seen) {
        return change(
                caller,
                id,
                seen,
                Step.ACCEPT,
                (referral, doing) -> referral.accept(allowance.reply(doing.today()), doing));
    }

    Referral refuse(Caller caller, String id, IfMatch seen, Decided decided) {
        return change(caller, id, seen, Step.REFUSE, (referral, doing) -> {
            check(decided.refusal());
            referral.refuse(
                    Coded.of(Reason.class, decided.code()).orElseThrow(),
                    decided.sealed(key(referral, Step.REFUSE), State.REFUSED),
                    allowance.goOn(doing.today()),
                    doing);
        });
    }

    Referral answer(Caller caller, String id, IfMatch seen, Decided decided) {
        return change(caller, id, seen, Step.ANSWER, (referral, doing) -> {
            check(decided.answer());
            var key = key(referral, Step.ANSWER);
            referral.answer(
                    Coded.of(Finding.class, decided.code()).orElseThrow(),
                    decided.sealed(key, State.ANSWERED),
                    decided.attached().stream()
                            .map(each -> enclosed(referral, each, key))
                            .toList(),
                    allowance.goOn(doing.today()),
                    doing);
        });
    }

    /** Takes an upload over; it belongs to the referral from then on. */
    private Frozen.Enclosure enclosed(Referral referral, Decided.Upload upload, CaseKey key) {
        var id = Optional.ofNullable(upload.id()).orElseThrow();
        var claimed = uploads.claim(
                        id,
                        Optional.ofNullable(upload.key()).orElseThrow(),
                        referral.id(),
                        referral.command() + "|answer")
                .filter(each -> each.caseId().equals(referral.id()))
                .orElseThrow(() -> Refusal.invalid(List.of(FieldError.of("uploads", "uploads.unknown"))));
        return Frozen.Enclosure.of(claimed, key);
    }

    Referral recall(Caller caller, String id, IfMatch seen, Decided decided) {
        return change(caller, id, seen, Step.RECALL, (referral, doing) -> {
            check(decided.recall());
            referral.recall(decided.sealed(key(referral, Step.RECALL), State.RECALLED), doing);
        });
    }

    /** A file that was sent, for whoever may read the content. @throws Refusal 404 if there is none */
    UploadDesk.Kept file(Caller caller, String id, String file) {
        var referral = load(caller, id);
        var content = content(referral, caller);
        var enclosure = Stream.concat(content.files().stream(), referral.answerFiles().stream())
                .filter(each -> each.id().toString().equals(file))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var key = opening.keyOf(referral).orElseThrow(Refusal::notFound);
        audit.note(caller, "referral.file.read", referral.id(), Result.ALLOWED);
        return new UploadDesk.Kept(
                key.open(Frozen.Enclosure.nameField(enclosure.id()), enclosure.name()),
                enclosure.type(),
                enclosure.size(),
                uploads.read(enclosure.id(), key.open(Frozen.Enclosure.keyField(enclosure.id()), enclosure.key())));
    }

    /** The letter, for whoever may read the content. */
    Letter letter(Caller caller, String id) {
        var referral = load(caller, id);
        var content = content(referral, caller);
        audit.note(caller, "referral.letter.read", referral.id(), Result.ALLOWED);
        var day = LocalDate.ofInstant(Optional.ofNullable(referral.sentAt()).orElseThrow(), DUSHANBE);
        return new Letter(
                referral.subject(),
                day,
                referral.due(),
                content.agreement(),
                content.texts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> Optional.ofNullable(opening.open(
                                                referral, Frozen.textField(each.getKey()), each.getValue()))
                                        .orElse(""))),
                content.files().stream()
                        .map(each -> Optional.ofNullable(
                                        opening.open(referral, Frozen.Enclosure.nameField(each.id()), each.name()))
                                .orElse(""))
                        .toList());
    }

    private static Frozen content(Referral referral, Caller caller) {
        var content = referral.frozen();
        boolean open = referral.isSentBy(caller) || referral.state().isOpenToRecipient();
        if (content == null || referral.key() == null || !open) {
            throw Refusal.notFound();
        }
        return content;
    }

    /**
     * Loads a referral, changes it and saves it.
     *
     * @throws Refusal 404 if there is none for this caller, 412 if it was changed since, 409 if its state or the caller's side does
     *     not allow it
     */
    Referral change(Caller caller, String id, IfMatch seen, Step step, BiConsumer<Referral, Doing> change) {
        var referral = load(caller, id);
        seen.require(referral);
        if (!referral.allowed(caller).contains(step)) {
            throw wrongState();
        }
        audit.note(caller, "referral." + step.code(), referral.id(), Result.ALLOWED);
        try {
            change.accept(referral, doing(caller));
        } catch (NotPossible e) {
            throw wrongState();
        }
        return referrals.save(referral);
    }

    CaseKey key(Referral referral, Step step) {
        return opening.keyOf(referral).orElseThrow(() -> new NotPossible(referral.state(), step));
    }

    Doing doing(Caller caller) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Doing(caller.subject(), caller.organisation(), at, LocalDate.ofInstant(at, DUSHANBE));
    }

    static void check(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static Refusal wrongState() {
        return Refusal.conflict("referral.wrong-state");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
