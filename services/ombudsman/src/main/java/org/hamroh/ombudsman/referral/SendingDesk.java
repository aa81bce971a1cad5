package org.hamroh.ombudsman.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.ombudsman.complaint.ReferringDesk;
import org.hamroh.ombudsman.complaint.ReferringDesk.Dossier;
import org.hamroh.ombudsman.counterpart.CompetentQuery;
import org.hamroh.ombudsman.counterpart.CompetentQuery.Competent;
import org.hamroh.ombudsman.upload.UploadDesk;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What the sender does before a referral is with its recipient: propose, change, send. */
@Component
class SendingDesk {
    private final Referrals referrals;
    private final ReferralDesk desk;
    private final ReferringDesk cases;
    private final CompetentQuery competent;
    private final RedactionDesk redaction;
    private final UploadDesk uploads;
    private final CaseKeys keys;
    private final Allowance allowance;
    private final Audit audit;

    SendingDesk(
            Referrals referrals,
            ReferralDesk desk,
            ReferringDesk cases,
            CompetentQuery competent,
            RedactionDesk redaction,
            UploadDesk uploads,
            CaseKeys keys,
            Allowance allowance,
            Audit audit) {
        this.referrals = referrals;
        this.desk = desk;
        this.cases = cases;
        this.competent = competent;
        this.redaction = redaction;
        this.uploads = uploads;
        this.keys = keys;
        this.allowance = allowance;
        this.audit = audit;
    }

    /** A case, whoever is competent for it today, and what was referred before. */
    record Prospect(Dossier dossier, List<Competent> competent, List<Referral> earlier) {}

    /** @throws Refusal 404 if there is no such case for this caller */
    Prospect prospect(Caller caller, String complaint) {
        var dossier = cases.read(caller, complaint);
        audit.note(caller, "complaint-read", dossier.id(), Result.ALLOWED);
        return prospect(dossier);
    }

    private Prospect prospect(Dossier dossier) {
        var earlier = referrals.ofComplaint(dossier.id());
        return new Prospect(
                dossier,
                competent.forPlace(dossier.office(), dossier.country(), dossier.region(), declined(earlier)),
                earlier);
    }

    /** Drafts a referral; the same command again drafts nothing more. */
    Referral draft(Caller caller, String complaint, IdempotencyKey command, Proposal proposal) {
        var prospect = prospect(caller, complaint);
        var dossier = prospect.dossier();
        var named = dossier.id() + "|" + command.hash();
        var earlier = referrals.findByCommand(named);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        ReferralDesk.check(proposal.errors(dossier, redaction.types()));
        if (!dossier.mayBeReferred()) {
            throw Refusal.conflict("referral.wrong-state");
        }
        requireConsent(dossier);
        var recipient =
                competent(prospect, Optional.ofNullable(proposal.recipient()).orElse(""));
        long letters = prospect.earlier().size() + 1L;
        var body = recipient.body();
        var subject = new Subject(
                dossier.id(),
                dossier.reference(),
                dossier.reference() + "/" + letters,
                dossier.office(),
                body.id(),
                body.kind(),
                body.names(),
                body.address(),
                dossier.category(),
                dossier.country(),
                dossier.region(),
                dossier.language());
        var id = Aggregate.newId();
        audit.note(caller, "referral.draft", id, Result.ALLOWED);
        try {
            return referrals.save(Referral.draft(
                    id,
                    subject,
                    named,
                    proposal.choice(dossier),
                    keys.create(Referral.COLLECTION, id),
                    desk.doing(caller)));
        } catch (DuplicateKeyException e) {
            return referrals.findByCommand(named).orElseThrow(() -> e);
        }
    }

    /** Chooses again; the recipient stays. */
    Referral change(Caller caller, String id, IfMatch seen, Proposal proposal) {
        var dossier = dossier(caller, desk.load(caller, id));
        return desk.change(caller, id, seen, Step.CHANGE, (referral, doing) -> {
            var again = new Proposal(
                    referral.subject().recipient(), proposal.parts(), proposal.passages(), proposal.files());
            ReferralDesk.check(again.errors(dossier, redaction.types()));
            referral.change(again.choice(dossier));
        });
    }

    /**
     * Freezes what was chosen and sends it. The case moves first, so that a referral that went out is always known to its case; if
     * the second write is lost, sending again completes it.
     *
     * @throws Refusal 409 without consent, or when the recipient is not, or no longer, the competent one
     */
    Referral send(Caller caller, String id, IfMatch seen) {
        var prospect = prospect(dossier(caller, desk.load(caller, id)));
        return desk.change(caller, id, seen, Step.SEND, (referral, doing) -> {
            var dossier = prospect.dossier();
            requireConsent(dossier);
            var recipient = competent(prospect, referral.subject().recipient());
            var frozen = freeze(caller, referral, dossier, recipient, desk.key(referral, Step.SEND));
            cases.refer(
                    caller,
                    dossier.id().toString(),
                    new IfMatch(dossier.version()),
                    referral.id(),
                    referral.subject().kind());
            referral.send(frozen, allowance.accept(doing.today()), doing);
        });
    }

    /** A file of the draft as it will be sent. */
    record Preview(String type, byte[] bytes) {}

    /** @throws Refusal 404 if the caller does not prepare it, or the case has no such file */
    Preview preview(Caller caller, String id, String file) {
        var referral = desk.load(caller, id);
        if (referral.state() != State.DRAFTED || !referral.isSentBy(caller) || referral.key() == null) {
            throw Refusal.notFound();
        }
        var dossier = dossier(caller, referral);
        var original = dossier.files().stream()
                .filter(each -> each.id().toString().equals(file))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var areas = referral.choice().files().stream()
                .filter(each -> each.id().equals(original.id()))
                .findFirst()
                .map(Choice.ChosenFile::areas)
                .orElse(List.of());
        audit.note(caller, "referral.file.read", referral.id(), Result.ALLOWED);
        return new Preview(
                original.type(), redaction.blackedOut(original.type(), bytes(caller, dossier, original.id()), areas));
    }

    private Dossier dossier(Caller caller, Referral referral) {
        if (!referral.isSentBy(caller)) {
            throw Refusal.conflict("referral.wrong-state");
        }
        return cases.read(caller, referral.subject().complaint().toString());
    }

    private Frozen freeze(Caller caller, Referral referral, Dossier dossier, Competent recipient, CaseKey key) {
        var texts = new HashMap<String, Sealed>();
        Extract.of(dossier, referral.choice())
                .forEach((part, text) -> texts.put(part.code(), key.seal(Frozen.textField(part.code()), text)));
        var files = new ArrayList<Frozen.Enclosure>();
        for (var chosen : referral.choice().files()) {
            files.add(freeze(caller, referral, dossier, chosen, key));
        }
        return new Frozen(texts, files, recipient.agreement());
    }

    private Frozen.Enclosure freeze(
            Caller caller, Referral referral, Dossier dossier, Choice.ChosenFile chosen, CaseKey key) {
        var file = dossier.files().stream()
                .filter(each -> each.id().equals(chosen.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(List.of(FieldError.of("files", "referral.files.unknown"))));
        var bytes = redaction.blackedOut(file.type(), bytes(caller, dossier, file.id()), chosen.areas());
        var name = Optional.ofNullable(file.name()).orElse("");
        var kept = uploads.keep(name, bytes, referral.id(), referral.command() + "|" + file.id());
        return Frozen.Enclosure.of(kept, key);
    }

    private byte[] bytes(Caller caller, Dossier dossier, UUID file) {
        try (var in = cases.file(caller, dossier.id().toString(), file.toString())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireConsent(Dossier dossier) {
        if (!dossier.mayBeShared()) {
            throw Refusal.conflict("referral.no-consent");
        }
    }

    private static Competent competent(Prospect prospect, String recipient) {
        return prospect.competent().stream()
                .filter(each -> each.body().id().equals(recipient))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("referral.not-competent"));
    }

    private static Set<String> declined(List<Referral> earlier) {
        var declined = new HashSet<String>();
        for (var each : earlier) {
            if (each.state() == State.REFUSED || each.state() == State.STALLED) {
                declined.add(each.subject().recipient());
            }
        }
        return declined;
    }
}
