package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.hamroh.engines.RecordingDisk.Change;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process can be killed after, and in the midst of, any write to the file; here it is, after each and in each. */
class EveryWriteTest {
    private static final int COMMITS = 250;
    private static final int KEYS = 60;

    /** What was confirmed when the file had seen so many changes. */
    private record Confirmed(int changes, TreeMap<Integer, String> content) {}

    @TempDir
    Path folder;

    private final List<Confirmed> confirmed = new ArrayList<>();

    @BeforeAll
    static void register() {
        FilePath.register(new RecordingDisk());
    }

    @BeforeEach
    void begin() {
        RecordingDisk.CHANGES.clear();
    }

    @Test
    void fileOpensWithAllThatWasConfirmedHoweverManyOfItsWritesWereDone() throws IOException {
        write();
        Path replayed = folder.resolve("replayed.store");
        Random random = new Random(7);
        int known = -1;
        try (FileChannel file = FileChannel.open(
                replayed, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (int done = 0; done < RecordingDisk.CHANGES.size(); done++) {
                while (known + 1 < confirmed.size() && confirmed.get(known + 1).changes() <= done) {
                    known++;
                }
                Change next = RecordingDisk.CHANGES.get(done);
                if (known >= 0) {
                    openAfterCrash(replayed, known, "after " + done + " changes");
                    if (next.bytes().length > 1) {
                        Path torn = Files.copy(replayed, folder.resolve("torn.store"));
                        try (FileChannel part = FileChannel.open(torn, StandardOpenOption.WRITE)) {
                            next.repeatIn(part, 1 + random.nextInt(next.bytes().length - 1));
                        }
                        openAfterCrash(torn, known, "in the midst of change " + done);
                        Files.delete(torn);
                    }
                }
                next.repeatIn(file, next.bytes().length);
            }
        }
        assertThat(known).isEqualTo(confirmed.size() - 1);
    }

    private void write() {
        MVStore store = StoreFile.open("recorded:" + folder.resolve("mongo.store"));
        MVMap<Integer, String> map = store.openMap("map");
        var commits = new GroupCommit(store, cause -> {});
        Random random = new Random(3);
        for (int commit = 0; commit < COMMITS; commit++) {
            commits.write(() -> {
                for (int change = random.nextInt(4); change >= 0; change--) {
                    int key = random.nextInt(KEYS);
                    if (random.nextInt(3) == 0) {
                        map.remove(key);
                    } else {
                        map.put(key, "x".repeat(random.nextInt(3_000)));
                    }
                }
                return map.put(-1, Integer.toString(random.nextInt()));
            });
            confirmed.add(new Confirmed(RecordingDisk.CHANGES.size(), new TreeMap<>(map)));
            if (commit % 50 == 49) {
                commits.maintain(() -> store.compact(80, 1 << 20));
            }
        }
        store.closeImmediately();
    }

    /** The content must be that of the last confirmed commit, or of the one that was under way. */
    private void openAfterCrash(Path file, int known, String when) throws IOException {
        Path copy = Files.copy(file, folder.resolve("opened.store"));
        MVStore store = StoreFile.open(copy.toString());
        var content = new TreeMap<>(store.<Integer, String>openMap("map"));
        store.closeImmediately();
        Files.delete(copy);
        int found = 0;
        while (found < confirmed.size() && !confirmed.get(found).content().equals(content)) {
            found++;
        }
        assertThat(found).as("commit found " + when).isBetween(known, known + 1);
    }
}
