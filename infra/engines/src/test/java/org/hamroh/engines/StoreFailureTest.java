package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreFailureTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void register() {
        FilePath.register(new FailingDisk());
    }

    @AfterEach
    void repair() {
        FailingDisk.FAULT.set(FailingDisk.Fault.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailingDisk.Fault.class,
            names = {"WRITE", "SYNC"})
    void nothingIsConfirmedAfterTheDiskFailsUntilTheFileIsOpenedAnew(FailingDisk.Fault fault) throws Exception {
        Path file = folder.resolve("mongo.store");
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        try (EmbeddedMongo mongo = EmbeddedMongo.start("failing:" + file, 0, told::complete);
                MongoClient client = MongoRig.client(mongo.port())) {
            var things = client.getDatabase("test").getCollection("things");
            things.insertOne(new Document("_id", "confirmed"));
            FailingDisk.FAULT.set(fault);
            assertThatExceptionOfType(MongoException.class)
                    .isThrownBy(() -> things.insertOne(new Document("_id", "refused")))
                    .withMessageContaining("no room on the disk");
            assertThat(told.get(10, TimeUnit.SECONDS)).hasStackTraceContaining("no room on the disk");
            FailingDisk.FAULT.set(FailingDisk.Fault.NONE);
            assertThatExceptionOfType(MongoException.class)
                    .isThrownBy(() -> things.insertOne(new Document("_id", "later")))
                    .withMessageContaining("refuses all commands");
            assertThatExceptionOfType(MongoException.class)
                    .as("a read could show what is not on the disk")
                    .isThrownBy(() -> things.find().first());
        }
        try (MongoRig rig = new MongoRig(file)) {
            assertThat(rig.collection("things").find().map(d -> d.getString("_id")))
                    .contains("confirmed")
                    .doesNotContain("later");
        }
    }

    @RepeatedTest(12)
    void writeTornInItsMidstCostsNothingConfirmed() throws Exception {
        Path file = folder.resolve("mongo.store");
        List<Integer> confirmed = new ArrayList<>();
        try (EmbeddedMongo mongo = EmbeddedMongo.start("failing:" + file, 0, cause -> {});
                MongoClient client = MongoRig.client(mongo.port())) {
            var things = client.getDatabase("test").getCollection("things");
            things.createIndex(Indexes.ascending("group"));
            int tearAfter = ThreadLocalRandom.current().nextInt(60);
            for (int i = 0; FailingDisk.FAULT.get() == FailingDisk.Fault.NONE; i++) {
                if (i == tearAfter) {
                    FailingDisk.FAULT.set(FailingDisk.Fault.TEAR);
                }
                try {
                    things.insertOne(
                            new Document("_id", i).append("group", i % 3).append("text", "x".repeat(i * 50)));
                    confirmed.add(i);
                } catch (MongoException e) {
                    assertThat(i).isEqualTo(tearAfter);
                }
            }
        }
        FailingDisk.FAULT.set(FailingDisk.Fault.NONE);
        try (MongoRig rig = new MongoRig(file)) {
            var things = rig.collection("things");
            List<Integer> found = things.find().map(d -> d.getInteger("_id")).into(new ArrayList<>());
            assertThat(found).as("%s", confirmed).hasSizeBetween(confirmed.size(), confirmed.size() + 1);
            confirmed.removeAll(found);
            assertThat(confirmed).as("lost").isEmpty();
            for (int group = 0; group < 3; group++) {
                int g = group;
                assertThat(things.countDocuments(Filters.eq("group", group)))
                        .isEqualTo(found.stream().filter(i -> i % 3 == g).count());
            }
        }
    }
}
