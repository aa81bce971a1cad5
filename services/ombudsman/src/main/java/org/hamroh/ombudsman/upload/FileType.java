package org.hamroh.ombudsman.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are accepted, told by their first bytes and never by their name. */
enum FileType {
    JPEG("image/jpeg", "jpg", "\u00FF\u00D8\u00FF", 0),
    PNG("image/png", "png", "\u0089PNG\r\n\u001A\n", 0),
    WEBP("image/webp", "webp", "WEBP", 8),
    PDF("application/pdf", "pdf", "%PDF-", 0);

    final String media;
    final String extension;
    private final byte[] magic;
    private final int at;

    FileType(String media, String extension, String magic, int at) {
        this.media = media;
        this.extension = extension;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
        this.at = at;
    }

    static Optional<FileType> of(byte[] file) {
        return Arrays.stream(values()).filter(type -> type.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        return file.length >= at + magic.length && Arrays.equals(file, at, at + magic.length, magic, 0, magic.length);
    }
}
