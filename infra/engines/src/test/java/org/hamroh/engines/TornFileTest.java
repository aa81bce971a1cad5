package org.hamroh.engines;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornFileTest {
    private static final int WRITES = 300;

    @TempDir
    Path folder;

    private final Random random = new Random(11);

    @Test
    void fileCutAnywhereInItsLastPartOpensAtAnEarlierStateOrIsRefusedByName() throws Exception {
        Path whole = folder.resolve("whole.store");
        try (Victim victim = Victim.start(MongoProcess.class, folder.resolve("errors"), whole.toString());
                var client = MongoRig.client(victim.port("mongo"))) {
            var things = client.getDatabase("test").getCollection("things");
            things.createIndex(Indexes.ascending("group"));
            for (int i = 0; i < WRITES; i++) {
                things.insertOne(new Document("_id", i).append("group", i % 5).append("text", "x".repeat(300)));
                things.updateOne(eq("_id", i / 2), Updates.set("group", 7));
            }
        }
        for (int cut = 0; cut < 30; cut++) {
            opensSoundOrIsRefused(whole, cut);
        }
    }

    private void opensSoundOrIsRefused(Path whole, int cut) throws IOException {
        Path torn = folder.resolve("torn" + cut + ".store");
        Files.copy(whole, torn, StandardCopyOption.REPLACE_EXISTING);
        long size = Files.size(torn);
        long last = Math.min(size - 1, cut < 15 ? 12_000 : size / 2);
        try (FileChannel channel = FileChannel.open(torn, StandardOpenOption.WRITE)) {
            channel.truncate(size - 1 - random.nextLong(last));
        }
        try (MongoRig rig = new MongoRig(torn)) {
            verify(rig);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining(torn.toString());
        }
    }

    /** An earlier state is one that was there at some moment: documents 0 to n - 1, moved up to about half of them. */
    private static void verify(MongoRig rig) {
        var things = rig.collection("things");
        int n = 0;
        int moved = 0;
        for (Document d : things.find().sort(new Document("_id", 1))) {
            assertThat(d.getInteger("_id")).isEqualTo(n);
            assertThat(d.getString("text")).hasSize(300);
            boolean isMoved = d.getInteger("group") == 7;
            assertThat(d.getInteger("group")).isIn(7, n % 5);
            assertThat(isMoved).isEqualTo(n < moved + (isMoved ? 1 : 0));
            moved += isMoved ? 1 : 0;
            n++;
        }
        assertThat(moved).isBetween(Math.max(0, n / 2 - 1), n / 2 + 1);
        assertThat(things.countDocuments(eq("group", 7))).isEqualTo(moved);
        if (n > 0) {
            things.insertOne(new Document("_id", "after").append("group", 7));
            assertThat(things.countDocuments(eq("group", 7))).isEqualTo(moved + 1);
        }
    }
}
