package org.hamroh.gateway.limits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Lets one person through where somebody else has used up what the shared address may ask. A turn is a signed note of when
 * it begins and a random number; whoever has waited until then has a share of his own, which nobody else can use up. It is
 * a proof of work that plain HTML can pay, by waiting: a flood that throws its cookies away never gets through, and one
 * that keeps them pays a wait for every share.
 *
 * <p>It says nothing of its holder, is not bound to an address (phones change theirs), is kept nowhere here, and never
 * reaches an application.
 */
final class Turns {

    /** The cookie of a browser, and in the same form the header of a program. */
    static final String COOKIE = "HAMROH_TURN";

    static final String HEADER = "Hamroh-Turn";

    private static final int NOTE = 16;
    private static final int SEAL = 16;

    private final Duration pause;
    private final Duration valid;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Turns(TurnSettings settings, Clock clock) {
        this.pause = settings.pause();
        this.valid = settings.valid();
        this.clock = clock;
        byte[] secret = settings.key().getBytes(StandardCharsets.UTF_8);
        if (secret.length == 0) {
            secret = new byte[32];
            random.nextBytes(secret);
        } else if (secret.length < 32) {
            throw new IllegalArgumentException("hamroh.gateway.turns.key must have at least 32 characters");
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * A turn that somebody holds.
     *
     * @param number of the turn
     * @param left until it begins; zero or less: it has begun
     */
    record Turn(long number, Duration left) {}

    /** A new turn, in the form in which it is shown. */
    String give() {
        byte[] note = ByteBuffer.allocate(NOTE)
                .putLong(random.nextLong())
                .putLong(clock.millis() + pause.toMillis())
                .array();
        byte[] sealed = Arrays.copyOf(note, NOTE + SEAL);
        System.arraycopy(seal(note), 0, sealed, NOTE, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The turn that is shown; null if we did not give it, or it is over. */
    @Nullable
    Turn read(String shown) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(shown);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
        if (sealed.length != NOTE + SEAL) {
            return null;
        }
        byte[] note = Arrays.copyOf(sealed, NOTE);
        if (!MessageDigest.isEqual(seal(note), Arrays.copyOfRange(sealed, NOTE, NOTE + SEAL))) {
            return null;
        }
        ByteBuffer read = ByteBuffer.wrap(note);
        long number = read.getLong();
        Duration left = Duration.ofMillis(read.getLong() - clock.millis());
        return left.plus(valid).isNegative() ? null : new Turn(number, left);
    }

    private byte[] seal(byte[] note) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(note), SEAL);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
