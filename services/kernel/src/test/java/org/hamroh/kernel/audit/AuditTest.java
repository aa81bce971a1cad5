package org.hamroh.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTest {
    private MongoClient client;
    private MongoCollection<Document> entries;

    @BeforeEach
    void begin() {
        client = MongoClients.create(EmbeddedEngines.mongo());
        client.getDatabase("auditTest").drop();
        entries = client.getDatabase("auditTest").getCollection(AuditChain.COLLECTION);
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void eachEntryFollowsTheOneBefore() {
        Audit audit = instance();
        audit.note(note("complaint-read"));
        audit.note(note("complaint-file"));

        List<AuditEntry> written = written();
        assertThat(written).extracting(AuditEntry::seq).containsExactly(1L, 2L);
        assertThat(written.getFirst().previous())
                .isEqualTo(AuditEntry.beginning("ombudsman").hash());
        assertThat(written.getLast().previous()).isEqualTo(written.getFirst().hash());
        assertThat(written).allMatch(entry -> entry.hashAs(entry.seq()).equals(entry.hash()));
        assertThat(written.getFirst().note()).isEqualTo(note("complaint-read"));
    }

    @Test
    void severalInstancesWriteOneChainWithoutLosingANote() throws Exception {
        List<Audit> instances = List.of(instance(), instance(), instance());
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> acts = IntStream.range(0, 600)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        instances.get(i % 3).note(note("act." + i));
                        return null;
                    })
                    .toList();
            for (var act : readers.invokeAll(acts)) {
                act.get();
            }
        }

        List<AuditEntry> written = written();
        assertThat(written).hasSize(600);
        assertThat(written.stream().map(entry -> entry.note().action()).distinct())
                .hasSize(600);
        for (int i = 1; i < written.size(); i++) {
            assertThat(written.get(i).previous()).isEqualTo(written.get(i - 1).hash());
        }
    }

    @Test
    void whatCannotBeWrittenIsNotPassedOver() {
        Audit audit = instance();
        client.close();

        assertThatThrownBy(() -> audit.note(note("complaint-read"))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void theRehearsalFindsEachKindOfTamperingAndLeavesNothingBehind() {
        var said = new ByteArrayOutputStream();

        assertThat(Rehearsal.run(EmbeddedEngines.mongo(), 1_000, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isTrue();
        assertThat(client.listDatabaseNames()).doesNotContain("hamroh-audit-rehearsal");
    }

    @Test
    void allAuditsOfAServerAreVerifiedWithoutNamingThem() {
        Audit audit = new Audit(new AuditChain(entries, "auditTest"), Clock.systemUTC(), head -> {});
        audit.note(note("complaint-read"));
        audit.note(note("complaint-file"));
        client.getDatabase("withoutAudit").createCollection("other");
        var said = new ByteArrayOutputStream();

        VerifyApplication.run(
                new String[] {EmbeddedEngines.mongo()}, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("auditTest +2 entries good, 0 witnessed heads, the last at entry 0,")
                .doesNotContain("withoutAudit");
    }

    private Audit instance() {
        return new Audit(new AuditChain(entries, "ombudsman"), Clock.systemUTC(), head -> {});
    }

    private List<AuditEntry> written() {
        List<AuditEntry> written = new ArrayList<>();
        new AuditChain(entries, "ombudsman").all().forEach(document -> written.add(AuditEntry.read(document)));
        return written;
    }

    private static Note note(String action) {
        return new Note(
                "0193a1b2-0000-7000-8000-00000000000a",
                "ombudsman-tj",
                Set.of("ombudsman.officer", "ombudsman.head"),
                action,
                "workspace",
                "0193a1b2-0000-7000-8000-000000000001",
                Result.ALLOWED,
                null);
    }
}
