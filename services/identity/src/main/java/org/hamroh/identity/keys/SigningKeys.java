package org.hamroh.identity.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.hamroh.kernel.crypto.KeyFolder;

/**
 * The keys that sign tokens. A new key is published {@link #AHEAD} before it signs, so every service knows it by then; an old
 * one is published until every token it signed has expired. So nobody notices a change of keys.
 *
 * <p>Each key is a file {@code signing-<time>.jwk} in the key folder, which several instances share: each looks again every
 * minute. A key older than {@link #LIFETIME} gets a successor by itself. To retire a stolen key at once, delete its file; that
 * signs out whoever holds a token of it.
 */
final class SigningKeys {

    static final Duration LIFETIME = Duration.ofDays(90);
    /** Longer than any service keeps the published keys without looking again (5 minutes). */
    static final Duration AHEAD = Duration.ofMinutes(10);
    /** Longer than an ID token is shown for signing out. */
    static final Duration PUBLISHED_AFTER_SUCCESSOR = Duration.ofDays(1);

    private static final String PREFIX = "signing-";
    private static final String SUFFIX = ".jwk";
    private static final int BITS = 2048;

    private final Path place;
    private final KeyFolder folder;
    private final Clock clock;
    private volatile List<RSAKey> newestFirst;

    private SigningKeys(Path place, Clock clock) {
        this.place = place;
        this.folder = new KeyFolder(place);
        this.clock = clock;
        this.newestFirst = read(place);
        lookAgain();
    }

    /** What a key does at this moment. */
    enum State {
        /** Published, and signs soon. */
        NEXT,
        SIGNING,
        /** Published only, until its tokens have expired. */
        FORMER
    }

    /** A key as an administrator sees it. */
    record Seen(String id, Instant madeAt, State state) {}

    /** Reads the keys of the folder, and makes the first key or a successor when it is time for one. */
    static SigningKeys in(Path place, Clock clock) {
        return new SigningKeys(place, clock);
    }

    /** The one key that signs now: the newest that has been published long enough. */
    RSAKey signing() {
        Instant now = clock.instant();
        List<RSAKey> keys = newestFirst;
        return keys.stream()
                .filter(key -> !madeAt(key).plus(AHEAD).isAfter(now))
                .findFirst()
                .orElseGet(keys::getLast);
    }

    /** Every key a good token may be signed with, or soon will be. */
    List<JWK> published() {
        Instant now = clock.instant();
        List<RSAKey> keys = newestFirst;
        List<JWK> published = new ArrayList<>(List.of(keys.getFirst()));
        for (int i = 1; i < keys.size(); i++) {
            Instant relieved = madeAt(keys.get(i - 1)).plus(AHEAD);
            if (relieved.plus(PUBLISHED_AFTER_SUCCESSOR).isAfter(now)) {
                published.add(keys.get(i));
            }
        }
        return published;
    }

    /** The published keys, the newest first. */
    List<Seen> seen() {
        RSAKey signing = signing();
        return published().stream()
                .map(key -> (RSAKey) key)
                .map(key -> new Seen(
                        key.getKeyID(),
                        madeAt(key),
                        key.equals(signing)
                                ? State.SIGNING
                                : madeAt(key).isAfter(madeAt(signing)) ? State.NEXT : State.FORMER))
                .toList();
    }

    /** Begins a change of keys; does nothing while one is under way. */
    synchronized void rotate() {
        newestFirst = read(place);
        if (newestFirst.isEmpty() || newestFirst.getFirst().equals(signing())) {
            make();
        }
    }

    /** Reads what other instances made, and makes a successor when the newest key is old. */
    synchronized void lookAgain() {
        List<RSAKey> found = read(place);
        newestFirst = found;
        if (found.isEmpty() || madeAt(found.getFirst()).plus(LIFETIME).isBefore(clock.instant())) {
            make();
        }
    }

    private void make() {
        Instant now = clock.instant();
        folder.readOrCreate(PREFIX + now.toEpochMilli() + SUFFIX, () -> newKey(now));
        newestFirst = read(place);
    }

    private static List<RSAKey> read(Path place) {
        if (Files.notExists(place)) {
            return List.of();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, PREFIX + "*" + SUFFIX)) {
            List<RSAKey> keys = new ArrayList<>();
            for (Path file : files) {
                keys.add(parse(file, Files.readString(file)));
            }
            keys.sort(Comparator.comparing(SigningKeys::madeAt).reversed());
            return List.copyOf(keys);
        } catch (IOException e) {
            throw new UncheckedIOException("the signing keys cannot be read in " + place, e);
        }
    }

    private static RSAKey parse(Path file, String content) {
        try {
            return RSAKey.parse(content);
        } catch (ParseException e) {
            throw new IllegalStateException("the signing key " + file + " cannot be read; restore or delete it", e);
        }
    }

    private static Instant madeAt(RSAKey key) {
        return Objects.requireNonNull(key.getIssueTime(), "a signing key says when it was made")
                .toInstant();
    }

    private static byte[] newKey(Instant now) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(now))
                    .generate()
                    .toJSONString()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        }
    }
}
