package org.hamroh.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.types.Binary;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

class MasterKeyTest {
    private static final String CASES = "cases";

    @TempDir
    Path folder;

    private MongoClient client;
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        client = MongoClients.create(EmbeddedEngines.mongo());
        mongo = new MongoTemplate(client, "masterKeyTest");
        mongo.getDb().drop();
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void rotationUnderLoadFailsNobodyAndLosesNothing() throws Exception {
        var first = new MasterKeys(file());
        var second = new MasterKeys(file());
        List<CaseKeys> instances = List.of(new CaseKeys(first), new CaseKeys(second));
        for (int i = 0; i < 60; i++) {
            write(instances.getFirst(), "before-" + i);
        }
        var desk = desk(first, Duration.ZERO);
        var stop = new AtomicBoolean();
        var done = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int worker = 0; worker < 6; worker++) {
                int own = worker;
                work.add(() -> {
                    for (int i = 0; !stop.get(); i++) {
                        CaseKeys keys = instances.get(i % 2);
                        write(keys, "during-" + own + "-" + i);
                        assertThat(read(keys, "before-" + (i % 60))).isEqualTo("text of before-" + (i % 60));
                        done.incrementAndGet();
                    }
                    return null;
                });
            }
            var running = work.stream().map(pool::submit).toList();
            for (int round = 0; round < 3; round++) {
                int before = done.get();
                desk.rotate();
                ledger().rewrap(first);
                second.refresh();
                while (done.get() < before + 20 && running.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
                ledger().rewrap(first);
            }
            stop.set(true);
            for (var each : running) {
                each.get();
            }
        }
        assertThat(first.ids()).hasSize(4);

        var state = desk.retire();

        assertThat(state.keys())
                .singleElement()
                .satisfies(key -> assertThat(key.dataKeys())
                        .isEqualTo(mongo.getCollection(CASES).countDocuments()));
        var afterwards = new CaseKeys(new MasterKeys(file()));
        for (Document each : mongo.getCollection(CASES).find()) {
            assertThat(read(afterwards, each.getString("_id"))).isEqualTo("text of " + each.getString("_id"));
        }
    }

    @Test
    void keysOfEveryCollectionOutliveTheMasterKeyThatWrappedThem() {
        var keys = new MasterKeys(file());
        Sealed wrapped = new CaseKeys(keys).create("others", "1");
        Sealed text = new CaseKeys(keys).open(wrapped, "others", "1").seal("text", "kept");
        mongo.getCollection("others").insertOne(new Document("_id", "1").append("key", new Binary(wrapped.bytes())));
        var desk = desk(keys, Duration.ZERO);
        desk.rotate();
        assertThat(ledger().rewrap(keys)).isEqualTo(1);
        desk.retire();

        var stored = Objects.requireNonNull(mongo.getCollection("others").find().first())
                .get("key", Binary.class);
        var afterwards = new CaseKeys(new MasterKeys(file()));
        assertThat(afterwards.open(new Sealed(stored.getData()), "others", "1").open("text", text))
                .isEqualTo("kept");
    }

    @Test
    void anOldKeyStaysAsLongAsSomethingMayNeedIt() {
        var keys = new MasterKeys(file());
        write(new CaseKeys(keys), "1");
        var desk = desk(keys, Duration.ofMinutes(35));
        desk.rotate();

        assertThatThrownBy(desk::retire).isInstanceOf(Refusal.class);
        assertThat(desk.state().retirableFrom()).isNotNull();
        assertThat(keys.ids()).hasSize(2);
    }

    @Test
    void aLostOrForeignMasterKeyIsNoticedBeforeAnythingIsRead() throws Exception {
        var keys = new MasterKeys(file());
        write(new CaseKeys(keys), "1");
        ledger().check(keys);

        Files.delete(folder.resolve("keys/test-master.json"));
        assertThat(file().exists()).isFalse();
        assertThat(ledger().hasSealed()).isTrue();
        assertThat(ledger().lost(file().place())).hasMessageContaining("test-master.json");

        var foreign = new MasterKeys(file());
        assertThatThrownBy(() -> ledger().check(foreign))
                .isInstanceOf(MasterKeySource.Unusable.class)
                .hasMessageContaining("is not the one with which the cases in this database are sealed");

        mongo.getCollection("masterKey").drop();
        assertThatThrownBy(() -> ledger().check(foreign)).isInstanceOf(MasterKeySource.Unusable.class);

        Files.writeString(folder.resolve("keys/test-master.json"), "not a keyset");
        assertThatThrownBy(() -> new MasterKeys(file()))
                .isInstanceOf(MasterKeySource.Unusable.class)
                .hasMessageContaining("no Tink AEAD keyset");
    }

    @Test
    void theEnvironmentGivesAKeysetAndLeavesRotationToTheOperator() throws Exception {
        var keyset = Keysets.fresh();
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        var plain = new CaseKeys(new MasterKeys(new EnvironmentMasterKey("test", json)));
        var encoded = new MasterKeys(new EnvironmentMasterKey("test", base64));
        write(plain, "1");

        assertThat(read(new CaseKeys(encoded), "1")).isEqualTo("text of 1");
        assertThatThrownBy(() -> desk(encoded, Duration.ZERO).rotate()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new MasterKeys(new EnvironmentMasterKey("test", " ")))
                .hasMessageContaining("HAMROH_MASTER_KEY_SECRET is empty");
    }

    @Test
    void whatAKmsSealsNeedsTheKms() throws Exception {
        KmsClient kms = new FakeKms();
        Aead aead = kms.getAead("fake-kms://one");
        var keys = new MasterKeys(new FileMasterKey(new KeyFolder(folder.resolve("keys")), "test", aead));
        write(new CaseKeys(keys), "1");
        keys.rotate();

        var again = new MasterKeys(new FileMasterKey(new KeyFolder(folder.resolve("keys")), "test", aead));
        assertThat(read(new CaseKeys(again), "1")).isEqualTo("text of 1");
        assertThat(Files.readString(folder.resolve("keys/test-master.kms.json")))
                .contains("encryptedKeyset");
        Aead other = new FakeKms().getAead("fake-kms://one");
        assertThatThrownBy(
                        () -> new MasterKeys(new FileMasterKey(new KeyFolder(folder.resolve("keys")), "test", other)))
                .isInstanceOf(MasterKeySource.Unusable.class)
                .hasMessageContaining("KMS does not open it");
    }

    private FileMasterKey file() {
        return new FileMasterKey(new KeyFolder(folder.resolve("keys")), "test", null);
    }

    private KeyLedger ledger() {
        return new KeyLedger(mongo, List.of(new WrappedKeys(CASES, "key"), new WrappedKeys("others", "key")), "test");
    }

    private MasterKeyDesk desk(MasterKeys keys, Duration overlap) {
        return new MasterKeyDesk(keys, ledger(), new RewrapSweep(keys, ledger(), false), overlap, Clock.systemUTC());
    }

    private void write(CaseKeys keys, String id) {
        Sealed wrapped = keys.create(CASES, id);
        Sealed text = keys.open(wrapped, CASES, id).seal("text", "text of " + id);
        mongo.getCollection(CASES)
                .insertOne(new Document("_id", id)
                        .append("key", new Binary(wrapped.bytes()))
                        .append("text", new Binary(text.bytes())));
    }

    private String read(CaseKeys keys, String id) {
        Document found = Objects.requireNonNull(
                mongo.getCollection(CASES).find(new Document("_id", id)).first());
        return keys.open(new Sealed(found.get("key", Binary.class).getData()), CASES, id)
                .open("text", new Sealed(found.get("text", Binary.class).getData()));
    }

    /** A KMS whose key nobody else has. */
    private static final class FakeKms implements KmsClient {
        private final byte[] key = Random.randBytes(32);

        @Override
        public boolean doesSupport(String uri) {
            return uri.startsWith("fake-kms://");
        }

        @Override
        public KmsClient withCredentials(String path) {
            return this;
        }

        @Override
        public KmsClient withDefaultCredentials() {
            return this;
        }

        @Override
        public Aead getAead(String uri) throws GeneralSecurityException {
            return new AesGcmJce(key);
        }
    }
}
