package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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
}
