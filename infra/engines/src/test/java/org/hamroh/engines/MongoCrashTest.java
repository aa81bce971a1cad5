package org.hamroh.engines;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoCrashTest {
    private static final int ROUNDS = 20;
    private static final int WRITERS = 8;
    private static final int GROUPS = 20;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private final Set<Long> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<Long> deleted = ConcurrentHashMap.newKeySet();
    private final AtomicLong sequence = new AtomicLong();
    private final AtomicLongArray counted = new AtomicLongArray(WRITERS);
    private final AtomicLongArray attempted = new AtomicLongArray(WRITERS);

    @Test
    void nothingConfirmedIsLostWhenTheProcessIsKilledUnderLoad() throws Exception {
        String file = folder.resolve("mongo.store").toString();
        for (int round = 0; round <= ROUNDS; round++) {
            try (Victim victim = Victim.start(MongoProcess.class, folder.resolve("errors"), file);
                    MongoClient client = MongoRig.client(victim.port("mongo"))) {
                MongoCollection<Document> entries = client.getDatabase("crash").getCollection("entries");
                MongoCollection<Document> counters = client.getDatabase("crash").getCollection("counters");
                if (round == 0) {
                    entries.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true));
                    entries.createIndex(Indexes.ascending("group", "u"));
                }
                verify(client, entries, counters);
                if (round < ROUNDS) {
                    killUnderLoad(victim, entries, counters);
                }
            }
        }
    }

    private void verify(MongoClient client, MongoCollection<Document> entries, MongoCollection<Document> counters) {
        Map<Integer, Integer> perGroup = new HashMap<>();
        Set<Long> present = new HashSet<>();
        for (Document d : entries.find().batchSize(5000)) {
            present.add(d.getLong("_id"));
            perGroup.merge(d.getInteger("group"), 1, Integer::sum);
        }
        Set<Long> lost = new HashSet<>(confirmed);
        lost.removeAll(present);
        assertThat(lost).as("lost").isEmpty();
        Set<Long> undeleted = new HashSet<>(deleted);
        undeleted.retainAll(present);
        assertThat(undeleted).as("deleted and back").isEmpty();
        perGroup.forEach((group, n) ->
                assertThat(entries.countDocuments(eq("group", group))).isEqualTo(n.longValue()));
        present.stream()
                .limit(100)
                .forEach(id ->
                        assertThat(entries.find(eq("u", "u" + id)).first()).isNotNull());
        Document validation = client.getDatabase("crash").runCommand(new Document("validate", "entries"));
        assertThat(validation.get("keysPerIndex", Document.class).values())
                .allSatisfy(keys -> assertThat(((Number) keys).intValue()).isEqualTo(present.size()));
        for (int w = 0; w < WRITERS; w++) {
            Document counter = counters.find(eq("_id", w)).first();
            long n = counter == null ? 0 : counter.getLong("n");
            assertThat(n).isBetween(counted.get(w), attempted.get(w));
            counted.set(w, n);
            attempted.set(w, n);
        }
        confirmed.clear();
        confirmed.addAll(present);
    }

    private void killUnderLoad(Victim victim, MongoCollection<Document> entries, MongoCollection<Document> counters)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(100 + random.nextInt(900));
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int w = 0; w < WRITERS; w++) {
                int writer = w;
                writers.execute(() -> {
                    try {
                        while (true) {
                            write(writer, entries, counters);
                            enough.countDown();
                        }
                    } catch (MongoException e) {
                        return; // killed
                    }
                });
            }
            enough.await();
            victim.kill();
        }
    }

    private void write(int writer, MongoCollection<Document> entries, MongoCollection<Document> counters) {
        long id = sequence.incrementAndGet();
        int group = (int) (id % GROUPS);
        entries.insertOne(new Document("_id", id)
                .append("u", "u" + id)
                .append("group", group)
                .append("text", "x".repeat(200)));
        confirmed.add(id);
        attempted.incrementAndGet(writer);
        counters.updateOne(eq("_id", writer), Updates.inc("n", 1L), new UpdateOptions().upsert(true));
        counted.incrementAndGet(writer);
        if (id % 3 == 0) {
            entries.updateOne(eq("_id", id), Updates.set("group", (group + 1) % GROUPS));
        }
        if (id % 5 == 0) {
            confirmed.remove(id);
            entries.deleteOne(eq("_id", id));
            deleted.add(id);
        }
    }
}
