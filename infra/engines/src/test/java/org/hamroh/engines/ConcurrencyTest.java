package org.hamroh.engines;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {
    private static final int THREADS = 8;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MongoRig rig;

    @SuppressWarnings("NullAway.Init")
    private MongoCollection<Document> things;

    @BeforeEach
    void start() throws IOException {
        rig = new MongoRig(folder.resolve("mongo.store"));
        things = rig.collection("things");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private static void together(IntConsumer work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            var running = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        start.await();
                        work.accept(i);
                        return i;
                    }))
                    .toList();
            for (Future<?> f : running) {
                f.get();
            }
        }
    }

    private static boolean isDuplicate(MongoException e) {
        return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    @Test
    void everyIncrementCountsOnce() throws Exception {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        things.insertOne(new Document("_id", 1).append("n", 0));
        together(t -> {
            for (int i = 0; i < 200; i++) {
                Document after = things.findOneAndUpdate(
                        eq("_id", 1),
                        Updates.inc("n", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
                assertThat(seen.add(Objects.requireNonNull(after).getInteger("n")))
                        .isTrue();
            }
        });
        assertThat(things.find(eq("_id", 1)).first()).containsEntry("n", THREADS * 200);
    }

    @Test
    void racingUpsertsMakeOneDocument() throws Exception {
        things.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        AtomicInteger refused = new AtomicInteger();
        together(t -> {
            for (int i = 0; i < 50; i++) {
                try {
                    things.updateOne(
                            and(eq("k", i), eq("by", t)), Updates.set("x", 1), new UpdateOptions().upsert(true));
                } catch (MongoException e) {
                    assertThat(isDuplicate(e)).isTrue();
                    refused.incrementAndGet();
                }
            }
        });
        assertThat(things.countDocuments()).isEqualTo(50);
        assertThat(refused).hasValue(THREADS * 50 - 50);
    }

    @Test
    void eachMessageIsAppliedExactlyOnce() throws Exception {
        AtomicInteger applied = new AtomicInteger();
        together(t -> {
            for (int message = 0; message < 60; message++) {
                try {
                    var result = things.updateOne(
                            and(eq("_id", "count"), ne("seen", message)),
                            Updates.combine(Updates.push("seen", message), Updates.inc("n", 1)),
                            new UpdateOptions().upsert(true));
                    applied.addAndGet(result.getUpsertedId() != null ? 1 : (int) result.getModifiedCount());
                } catch (MongoException e) {
                    assertThat(isDuplicate(e)).isTrue();
                }
            }
        });
        assertThat(things.countDocuments()).isEqualTo(1);
        assertThat(things.find().first()).containsEntry("n", 60);
        assertThat(applied).hasValue(60);
    }

    @Test
    void indexBuiltWhileDocumentsComeHoldsThemAll() throws Exception {
        together(t -> {
            for (int i = 0; i < 100; i++) {
                things.insertOne(new Document("k", i));
                if (t == 0 && i == 30) {
                    things.createIndex(Indexes.ascending("k"));
                }
            }
        });
        for (int i = 0; i < 100; i++) {
            assertThat(things.countDocuments(eq("k", i))).isEqualTo(THREADS);
        }
    }

    @Test
    void tidyingTheFileWhileWritingChangesNothing() throws Exception {
        things.createIndex(Indexes.ascending("k"));
        for (int i = 0; i < 300; i++) {
            things.insertOne(new Document("_id", i).append("k", 0).append("text", "x".repeat(500)));
        }
        together(t -> {
            for (int i = 0; i < 150; i++) {
                things.updateOne(eq("_id", t * 30 + i % 30), Updates.inc("k", 1));
                if (t == 0) {
                    rig.server().tidy();
                }
            }
        });
        rig.restart();
        things = rig.collection("things");
        assertThat(things.countDocuments(eq("k", 5))).isEqualTo(THREADS * 30);
        assertThat(things.countDocuments(eq("k", 0))).isEqualTo(300 - THREADS * 30);
    }
}
