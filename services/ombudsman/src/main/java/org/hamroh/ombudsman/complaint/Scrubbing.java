package org.hamroh.ombudsman.complaint;

import java.util.List;
import org.hamroh.kernel.crypto.Sealed;

/** Takes the words out of what is kept for counting when a case is forgotten; they could not be opened any more anyway. */
final class Scrubbing {
    static final Sealed NOTHING = new Sealed(new byte[0]);

    private Scrubbing() {}

    static List<HistoryEntry> history(List<HistoryEntry> history) {
        return history.stream()
                .map(entry -> new HistoryEntry(
                        stage(entry.stage()),
                        entry.at(),
                        entry.by(),
                        entry.move(),
                        entry.actor(),
                        entry.office(),
                        null,
                        entry.version()))
                .toList();
    }

    static List<JournalEntry> journal(List<JournalEntry> journal) {
        return journal.stream()
                .map(entry -> new JournalEntry(
                        entry.deed(),
                        entry.at(),
                        entry.actor(),
                        entry.by(),
                        entry.office(),
                        entry.about(),
                        null,
                        entry.version()))
                .toList();
    }

    static Stage stage(Stage stage) {
        return switch (stage) {
            case Stage.NotAdmitted n -> new Stage.NotAdmitted(n.ground(), NOTHING, null);
            case Stage.WaitingForBody w -> new Stage.WaitingForBody(w.body(), null);
            case Stage.AwaitingConfirmation a ->
                new Stage.AwaitingConfirmation(a.outcome(), NOTHING, a.result(), a.proposedBy(), a.then());
            case Stage.Resolved r -> new Stage.Resolved(r.outcome(), NOTHING, r.result());
            case Stage.Closed c -> new Stage.Closed(c.outcome(), NOTHING, c.result());
            case Stage.Filed s -> s;
            case Stage.UnderReview s -> s;
            case Stage.Admitted s -> s;
            case Stage.UnderInvestigation s -> s;
            case Stage.WaitingForComplainant s -> s;
            case Stage.Referred s -> s;
            case Stage.Withdrawn s -> s;
        };
    }
}
