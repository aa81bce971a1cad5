package org.hamroh.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final int LENGTH = 40;
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    private final List<Document> chain = new ArrayList<>();
    private final List<Head> witnessed = new ArrayList<>();

    @BeforeEach
    void grow() {
        Head head = AuditEntry.beginning("ombudsman");
        for (int i = 1; i <= LENGTH; i++) {
            AuditEntry entry = AuditEntry.next(head, AT.plusSeconds(i), note("person-" + i));
            chain.add(entry.document());
            head = entry.head();
            if (i % 10 == 0) {
                witnessed.add(head);
            }
        }
    }

    @Test
    void anUntouchedChainIsGood() {
        var finding = verify();
        assertThat(finding.fault()).isNull();
        assertThat(finding.entries()).isEqualTo(LENGTH);
    }

    @Test
    void aChangedEntryIsFound() {
        for (String field : List.of("who", "office", "action", "channel", "resource", "previous", "hash")) {
            Document original = new Document(chain.get(16));
            chain.get(16).put(field, "other");
            assertThat(verify().fault()).as(field).isEqualTo(fault(Fault.Kind.CHANGED, 17));
            chain.set(16, original);
        }
        chain.get(16).remove("roles");
        assertThat(verify().fault()).isEqualTo(fault(Fault.Kind.CHANGED, 17));
    }

    @Test
    void anEntryChangedTogetherWithItsHashIsFound() {
        replace(17, chain.get(15).getString("hash"));
        assertThat(verify().fault()).isEqualTo(fault(Fault.Kind.CHANGED, 17));
    }

    @Test
    void removedEntriesAreFound() {
        chain.subList(16, 19).clear();
        assertThat(verify().fault()).isEqualTo(new Fault(Fault.Kind.REMOVED, 17, 19));
    }

    @Test
    void aRemovedEntryIsFoundThoughTheRestWasNumberedAgain() {
        chain.remove(16);
        number();
        assertThat(verify().fault()).isEqualTo(fault(Fault.Kind.REMOVED, 17));
    }

    @Test
    void anInsertedEntryIsFound() {
        var forged = AuditEntry.next(new Head(16, chain.get(15).getString("hash")), AT, note("forger"));
        chain.add(16, forged.document());
        number();
        assertThat(verify().fault()).isEqualTo(fault(Fault.Kind.INSERTED, 17));

        chain.get(16).put("hash", "0");
        assertThat(verify().fault()).isEqualTo(fault(Fault.Kind.INSERTED, 17));

        chain.remove(16);
        number();
        chain.add(16, forged.document().append("_id", 16.5));
        assertThat(verify().fault()).isEqualTo(fault(Fault.Kind.INSERTED, 17));
    }

    @Test
    void reorderedEntriesAreFound() {
        chain.add(16, chain.remove(24));
        chain.add(24, chain.remove(17));
        number();
        assertThat(verify().fault()).isEqualTo(new Fault(Fault.Kind.REORDERED, 17, 25));
    }

    @Test
    void anEndThatWasCutOffIsFoundByWhatAnotherServiceWitnessed() {
        chain.subList(36, LENGTH).clear();
        assertThat(verify().fault()).isEqualTo(new Fault(Fault.Kind.TRUNCATED, 37, 40));
    }

    @Test
    void aChainThatWasWrittenAnewWithGoodHashesIsFoundByWhatAnotherServiceWitnessed() {
        String previous = chain.get(15).getString("hash");
        for (long seq = 17; seq <= LENGTH; seq++) {
            previous = replace(seq, previous);
        }
        assertThat(verify().fault()).isEqualTo(new Fault(Fault.Kind.CHANGED, 11, 20));
    }

    @Test
    void aChainOfAnotherServiceIsNoneOfThisOne() {
        assertThat(new Verification("coordination", chain, List.of()).run().fault())
                .isEqualTo(fault(Fault.Kind.CHANGED, 1));
    }

    private String replace(long seq, String previous) {
        var forged = AuditEntry.next(new Head(seq - 1, previous), AT, note("forger-" + seq));
        chain.set((int) seq - 1, forged.document());
        return forged.hash();
    }

    private void number() {
        for (int i = 0; i < chain.size(); i++) {
            chain.get(i).put("_id", (long) i + 1);
        }
    }

    private Verification.Finding verify() {
        return new Verification("ombudsman", chain, witnessed).run();
    }

    private static Fault fault(Fault.Kind kind, long seq) {
        return new Fault(kind, seq, seq);
    }

    private static Note note(String who) {
        return new Note(
                who,
                "ombudsman-tj",
                Set.of("ombudsman.officer"),
                "complaint-read",
                "workspace",
                "1",
                Result.ALLOWED,
                null);
    }
}
