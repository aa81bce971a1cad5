package org.hamroh.engines;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.StringDataType;

/**
 * How {@link OrderedKey}s lie on a page of the store: a byte for each character, and of each key only what differs from the
 * one before. Neighbours in an index begin alike, so a page is a fraction of what it would be, and so is every commit.
 */
final class PackedKeys extends StringDataType {
    static final PackedKeys TYPE = new PackedKeys();

    private static final byte[] NONE = {};

    private PackedKeys() {}

    @Override
    public int getMemory(String key) {
        return 40 + key.length();
    }

    @Override
    public void write(WriteBuffer out, String key) {
        write(out, NONE, bytes(key));
    }

    @Override
    public String read(ByteBuffer in) {
        return text(read(in, NONE));
    }

    @Override
    public void write(WriteBuffer out, Object storage, int count) {
        byte[] before = NONE;
        for (int i = 0; i < count; i++) {
            byte[] key = bytes(cast(storage)[i]);
            write(out, before, key);
            before = key;
        }
    }

    @Override
    public void read(ByteBuffer in, Object storage, int count) {
        byte[] before = NONE;
        for (int i = 0; i < count; i++) {
            before = read(in, before);
            cast(storage)[i] = text(before);
        }
    }

    private static void write(WriteBuffer out, byte[] before, byte[] key) {
        int differs = Arrays.mismatch(before, key);
        int shared = differs < 0 ? key.length : differs;
        out.putVarInt(shared).putVarInt(key.length - shared);
        out.put(shared == 0 ? key : Arrays.copyOfRange(key, shared, key.length));
    }

    private static byte[] read(ByteBuffer in, byte[] before) {
        int shared = DataUtils.readVarInt(in);
        byte[] key = Arrays.copyOf(before, shared + DataUtils.readVarInt(in));
        in.get(key, shared, key.length - shared);
        return key;
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1);
    }
}
