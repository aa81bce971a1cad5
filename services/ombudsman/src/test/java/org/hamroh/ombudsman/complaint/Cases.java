package org.hamroh.ombudsman.complaint;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.KeyFolder;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.receipt.Receipt;

/** Complaints in any stage, for tests. */
final class Cases {
    static final Instant AT = Instant.parse("2026-11-24T05:00:00Z");
    static final UUID REFERRAL = UUID.fromString("0193a1b2-0000-7000-8000-000000000003");
    private static final Sealed WORDS = new Sealed(new byte[] {1});

    private final CaseKeys keys;
    private final UUID id = UUID.fromString("0193a1b2-0000-7000-8000-000000000001");
    private final Sealed wrapped;
    private final CaseKey key;

    Cases(Path folder) {
        keys = CaseKeys.of(new KeyFolder(folder), "ombudsman");
        wrapped = keys.create(Complaint.COLLECTION, id);
        key = keys.open(wrapped, Complaint.COLLECTION, id);
    }

    CaseKey key() {
        return key;
    }

    CaseReading reading() {
        return new CaseReading(keys);
    }

    static Caller officer(String person) {
        return new Caller(person, "ombudsman-tj", "ombudsman", Set.of("ombudsman.officer"), Set.of(), Locale.ENGLISH);
    }

    static Act act(String officer, Instant at) {
        return Act.by(officer, "ombudsman-tj", at);
    }

    Complaint filed() {
        return filed(ComplaintTest.filing(null), AT);
    }

    Complaint filed(Filing filing, Instant at) {
        return Complaint.file(
                id,
                "ombudsman-tj",
                Reference.draw(2026, new Random(1)),
                new Receipt("123456", new byte[16], new byte[32]),
                Statement.of(filing, key),
                List.of(),
                wrapped,
                new Repetition("hash", WORDS, at),
                at);
    }

    Message message(Side from, boolean internal, Instant at) {
        var message = UUID.randomUUID();
        return new Message(
                message,
                at,
                from,
                internal,
                from == Side.OFFICE ? "officer" : null,
                key.seal(Message.textField(message), "x"),
                List.of(),
                message.toString(),
                0L);
    }

    /** A complaint that came to this stage by the shortest way. */
    Complaint in(StageCode stage) {
        var complaint = filed();
        switch (stage) {
            case FILED -> {}
            case UNDER_REVIEW -> go(complaint, Move.REVIEW, stage);
            case NOT_ADMITTED -> go(complaint, Move.REFUSE, stage);
            case WITHDRAWN -> complaint.move(Move.WITHDRAW, new Stage.Withdrawn(), Act.of(Actor.COMPLAINANT, AT));
            default -> admitted(complaint, stage);
        }
        return complaint;
    }

    private void admitted(Complaint complaint, StageCode stage) {
        go(complaint, Move.ADMIT, StageCode.ADMITTED);
        if (stage == StageCode.ADMITTED) {
            return;
        }
        go(complaint, Move.INVESTIGATE, StageCode.UNDER_INVESTIGATION);
        switch (stage) {
            case WAITING_FOR_COMPLAINANT -> complaint.ask(message(Side.OFFICE, false, AT), act("officer", AT));
            case WAITING_FOR_BODY -> go(complaint, Move.ASK_BODY, stage);
            case REFERRED -> go(complaint, Move.REFER, stage);
            case AWAITING_CONFIRMATION, RESOLVED -> go(complaint, Move.RESOLVE, stage);
            case CLOSED -> go(complaint, Move.CLOSE, stage);
            default -> {}
        }
    }

    private void go(Complaint complaint, Move move, StageCode to) {
        complaint.move(move, stage(to), act("officer", AT));
    }

    /** The stage with whatever it has to carry. */
    Stage stage(StageCode code) {
        return switch (code) {
            case NOT_ADMITTED -> new Stage.NotAdmitted(Ground.REPEATED, WORDS, null);
            case WAITING_FOR_COMPLAINANT -> new Stage.WaitingForComplainant(StageCode.UNDER_INVESTIGATION);
            case WAITING_FOR_BODY -> new Stage.WaitingForBody(Body.PROSECUTOR, null);
            case REFERRED -> new Stage.Referred(REFERRAL, Body.COUNTERPART);
            case AWAITING_CONFIRMATION ->
                new Stage.AwaitingConfirmation(Outcome.NO_VIOLATION_FOUND, WORDS, null, "officer", StageCode.CLOSED);
            case RESOLVED -> new Stage.Resolved(Outcome.MEDIATED, WORDS, null);
            case CLOSED -> new Stage.Closed(Outcome.MEDIATED, WORDS, null);
            default -> Stage.plain(code);
        };
    }
}
