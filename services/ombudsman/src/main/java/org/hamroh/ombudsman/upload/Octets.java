package org.hamroh.ombudsman.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A cursor over the bytes of a file that never reads past their end. */
final class Octets {
    /** Fifty million pixels: more than any phone's camera, far less than a picture made to exhaust memory. */
    private static final long MOST_PIXELS = 50_000_000;

    private final byte[] bytes;
    private final ByteArrayOutputStream kept;
    int at;

    Octets(byte[] bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length);
    }

    static void requireSanePicture(long width, long height) throws UnreadableFile {
        if (width <= 0 || height <= 0 || width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw new UnreadableFile("picture too large");
        }
    }

    int left() {
        return bytes.length - at;
    }

    int u8(int offset) throws UnreadableFile {
        need(offset, 1);
        return bytes[at + offset] & 0xFF;
    }

    int u16(int offset) throws UnreadableFile {
        return u8(offset) << 8 | u8(offset + 1);
    }

    int u16le(int offset) throws UnreadableFile {
        return u8(offset) | u8(offset + 1) << 8;
    }

    int u24le(int offset) throws UnreadableFile {
        return u16le(offset) | u8(offset + 2) << 16;
    }

    long u32(int offset) throws UnreadableFile {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    long u32le(int offset) throws UnreadableFile {
        return u16le(offset) | (long) u16le(offset + 2) << 16;
    }

    String ascii(int offset, int length) throws UnreadableFile {
        need(offset, length);
        return new String(bytes, at + offset, length, StandardCharsets.ISO_8859_1);
    }

    /** Checks that so many bytes follow the offset. */
    void need(int offset, long length) throws UnreadableFile {
        if (offset < 0 || length < 0 || offset + length > left()) {
            throw new UnreadableFile("cut short");
        }
    }

    void skip(int length) throws UnreadableFile {
        need(0, length);
        at += length;
    }

    void keep(int length) throws UnreadableFile {
        need(0, length);
        kept.write(bytes, at, length);
        at += length;
    }

    void write(int... octets) {
        for (int octet : octets) {
            kept.write(octet);
        }
    }

    byte[] kept() {
        return kept.toByteArray();
    }

    byte[] all() {
        return bytes;
    }
}
