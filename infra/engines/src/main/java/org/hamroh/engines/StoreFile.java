package org.hamroh.engines;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * The file of a store, whose head always points at the last confirmed commit.
 *
 * <p>By itself the library writes the head seldom, and after a crash looks for the newest commit along a chain of guesses
 * where the next one went. A commit may lie where an earlier link of that chain was; a process killed between that write
 * and the next head then opens at a commit from before, although later ones are whole. With a head for each commit there
 * is no chain to follow: until the new head is written the file opens at the commit before, none of which was overwritten.
 *
 * <p>Nor may the mark of a clean end stay in the head while the store is open: a file that has it is looked at in a quicker
 * way, which opens an old commit when dead space was written over since.
 */
final class StoreFile extends SingleFileStore {
    private static final int CACHE_MEGABYTES = 16;
    private static final int BLOCK = 4096;

    private StoreFile(Map<String, Object> settings) {
        super(settings);
    }

    /**
     * Opens the store in a file, creating it when absent. Nothing is written but by {@link MVStore#commit()}, and nothing is
     * safe before {@link #confirm(MVStore)}.
     *
     * @throws MVStoreException if the file cannot be read, is damaged or in use
     */
    static MVStore open(String name) {
        var file = new StoreFile(new HashMap<>(Map.of("cacheSize", CACHE_MEGABYTES)));
        file.open(name, false, null);
        try {
            MVStore store = new MVStore.Builder()
                    .adoptFileStore(file)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            // Only the last commit counts, and it is confirmed before the next begins.
            store.setVersionsToKeep(0);
            store.setRetentionTime(0);
            confirm(store);
            return store;
        } catch (MVStoreException e) {
            file.close();
            throw e;
        }
    }

    /** Points the head at the last commit and waits until both are on the disk. */
    static void confirm(MVStore store) {
        ((StoreFile) store.getFileStore()).confirm();
    }

    private void confirm() {
        saveChunkLock.lock();
        try {
            writeHead();
        } finally {
            saveChunkLock.unlock();
        }
        sync();
    }

    /** As the library does, which keeps its own way to itself. */
    private void writeHead() {
        SFChunk last = lastChunk;
        if (last == null) {
            return;
        }
        storeHeader.remove("clean");
        storeHeader.put("block", last.block);
        storeHeader.put("chunk", last.id);
        storeHeader.put("version", last.version);
        var text = new StringBuilder();
        DataUtils.appendMap(text, storeHeader);
        byte[] summed = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(text, "fletcher", DataUtils.getFletcher32(summed, 0, summed.length));
        byte[] whole = text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer twice = ByteBuffer.allocate(2 * BLOCK);
        twice.put(0, whole).put(BLOCK, whole);
        writeFully(null, 0, twice);
    }
}
