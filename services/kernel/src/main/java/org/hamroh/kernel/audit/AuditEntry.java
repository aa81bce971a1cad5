package org.hamroh.kernel.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.types.Binary;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain.
 *
 * @param seq 1, 2, 3 … within the service, without a gap
 * @param at UTC, to the millisecond
 * @param previous hash of the entry before; of the first, {@link #beginning}
 * @param hash SHA-256 over all the rest, hexadecimal
 */
record AuditEntry(long seq, Instant at, Note note, String previous, String hash) {
    private static final String FORM = "hamroh audit 1";

    static AuditEntry next(Head head, Instant at, Note note) {
        long seq = head.seq() + 1;
        return new AuditEntry(seq, at, note, head.hash(), hash(seq, at, note, head.hash()));
    }

    /** What the first entry of a service follows, so that no chain can be passed off as another service's. */
    static Head beginning(String service) {
        return new Head(0, HexFormat.of().formatHex(sha256().digest(bytes(FORM + "|" + service))));
    }

    Head head() {
        return new Head(seq, hash);
    }

    /** The hash this entry would have if its number were this one. */
    String hashAs(long number) {
        return hash(number, at, note, previous);
    }

    /** Each part with its length before it, in this order, so that no two entries read the same. */
    private static String hash(long seq, Instant at, Note note, String previous) {
        MessageDigest digest = sha256();
        part(digest, FORM);
        part(digest, Long.toString(seq));
        part(digest, previous);
        part(digest, Long.toString(at.toEpochMilli()));
        part(digest, note.subject());
        part(digest, note.office());
        part(digest, String.join(" ", new TreeSet<>(note.roles())));
        part(digest, note.action());
        part(digest, note.channel());
        part(digest, note.resource());
        part(digest, note.result().code());
        part(
                digest,
                note.reason() == null
                        ? null
                        : Base64.getEncoder().encodeToString(note.reason().bytes()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void part(MessageDigest digest, @Nullable String text) {
        if (text == null) {
            digest.update((byte) '-');
        } else {
            byte[] bytes = bytes(text);
            digest.update(bytes(Integer.toString(bytes.length)));
            digest.update((byte) ':');
            digest.update(bytes);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    Document document() {
        Document document = new Document("_id", seq)
                .append("at", Date.from(at))
                .append("who", note.subject())
                .append("office", note.office())
                .append("roles", new TreeSet<>(note.roles()).stream().toList())
                .append("action", note.action())
                .append("channel", note.channel())
                .append("result", note.result().code())
                .append("previous", previous)
                .append("hash", hash);
        if (note.resource() != null) {
            document.append("resource", note.resource());
        }
        if (note.reason() != null) {
            document.append("reason", new Binary(note.reason().bytes()));
        }
        return document;
    }

    /** @throws RuntimeException of some kind if this is no entry of ours */
    static AuditEntry read(Document document) {
        Binary reason = document.get("reason", Binary.class);
        return new AuditEntry(
                document.get("_id", Number.class).longValue(),
                document.getDate("at").toInstant(),
                new Note(
                        document.getString("who"),
                        document.getString("office"),
                        Set.copyOf(document.getList("roles", String.class)),
                        document.getString("action"),
                        document.getString("channel"),
                        document.getString("resource"),
                        Result.valueOf(document.getString("result").toUpperCase(Locale.ROOT)),
                        reason == null ? null : new Sealed(reason.getData())),
                document.getString("previous"),
                document.getString("hash"));
    }
}
