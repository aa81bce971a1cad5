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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.hamroh.kernel.crypto.KeyFolder;

/**
 * The keys that sign tokens: the newest signs, the others are still published so that tokens they signed stay good.
 *
 * <p>Each key is a file {@code signing-<time>.jwk} in the key folder. A key older than {@link #LIFETIME} gets a successor at
 * the next start; a key is no longer published once its successor is older than any token can be. To retire a key at
 * once, delete its file and restart.
 */
final class SigningKeys {

    static final Duration LIFETIME = Duration.ofDays(180);
    static final Duration PUBLISHED_AFTER_SUCCESSOR = Duration.ofDays(1);

    private static final String PREFIX = "signing-";
    private static final String SUFFIX = ".jwk";
    private static final int BITS = 2048;

    private final List<RSAKey> newestFirst;

    private SigningKeys(List<RSAKey> newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** Reads the keys of the folder, and makes the first key or a successor when it is time for one. */
    static SigningKeys in(Path place, Instant now) {
        KeyFolder folder = new KeyFolder(place);
        List<RSAKey> found = read(place);
        if (found.isEmpty() || madeAt(found.getFirst()).plus(LIFETIME).isBefore(now)) {
            folder.readOrCreate(PREFIX + now.toEpochMilli() + SUFFIX, () -> newKey(now));
            found = read(place);
        }
        return new SigningKeys(stillPublished(found, now));
    }

    /** The one key that signs. */
    RSAKey signing() {
        return newestFirst.getFirst();
    }

    /** Every key a good token may be signed with. */
    List<JWK> published() {
        return List.copyOf(newestFirst);
    }

    private static List<RSAKey> stillPublished(List<RSAKey> newestFirst, Instant now) {
        List<RSAKey> published = new ArrayList<>(List.of(newestFirst.getFirst()));
        for (int i = 1; i < newestFirst.size(); i++) {
            Instant successor = madeAt(newestFirst.get(i - 1));
            if (successor.plus(PUBLISHED_AFTER_SUCCESSOR).isAfter(now)) {
                published.add(newestFirst.get(i));
            }
        }
        return published;
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
            return keys;
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
