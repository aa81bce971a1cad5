package org.hamroh.identity.password;

import java.text.Normalizer;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with argon2id, a few at a time.
 *
 * <p>A hash names its algorithm, so a stronger one can be introduced later without anybody losing an account.
 */
@Component
public final class PasswordDesk {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final PasswordEncoder encoder;
    private final HashingQueue queue;
    private final String nobodysHash;

    PasswordDesk(PasswordProperties cost) {
        this.encoder = new DelegatingPasswordEncoder(
                "argon2id",
                Map.of(
                        "argon2id",
                        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, cost.memory(), cost.iterations())));
        this.queue = new HashingQueue(cost.atOnce(), cost.waiting());
        this.nobodysHash = hash("nobody has this password");
    }

    /** @throws TooManyWaiting when too many wait already */
    public String hash(String password) {
        return queue.run(() -> encoder.encode(normalised(password)));
    }

    /** @throws TooManyWaiting when too many wait already */
    public boolean matches(String password, String hash) {
        return queue.run(() -> encoder.matches(normalised(password), hash));
    }

    /**
     * Takes as long as {@link #matches}, for answers that must not tell by their time why they refuse. What was typed is not
     * looked at: a password that is empty would be refused unchecked, and at once.
     */
    public void pretend() {
        boolean ignored = matches("whatever somebody typed", nobodysHash);
    }

    /** The same letters typed on different keyboards may arrive as different characters. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
