package org.hamroh.ombudsman.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.hamroh.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Issues receipt codes and verifies them. Slow on purpose: at most two at a time; twenty more verifications may wait, the
 * rest are told to come back. Whether a locator exists cannot be told from the answer or from its time.
 */
public class ReceiptDesk {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int SALT = 16;
    private static final Receipt NOBODY = new Receipt("", new byte[SALT], new byte[32]);

    private final Stretching stretching;
    private final Turnstile turnstile;
    private final Backoffs backoffs;
    private final Duration filingWait;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReceiptDesk(Stretching stretching, Turnstile turnstile, Backoffs backoffs, Duration filingWait, Clock clock) {
        this.stretching = stretching;
        this.turnstile = turnstile;
        this.backoffs = backoffs;
        this.filingWait = filingWait;
        this.clock = clock;
    }

    /** A new code, and what is kept of it. */
    public record Issued(ReceiptCode code, Receipt receipt) {
        /** The same under another locator, when the first is taken; costs nothing. */
        public Issued relocated() {
            var moved = code.relocated(new SecureRandom());
            return new Issued(moved, receipt.at(moved));
        }
    }

    /**
     * Draws a code. Waits in line rather than turn a complainant away.
     *
     * @throws Refusal 429 if the line does not move for long
     */
    public Issued issue() {
        var code = ReceiptCode.draw(random);
        var salt = new byte[SALT];
        random.nextBytes(salt);
        try {
            var verifier = turnstile.patient(() -> stretch(code, salt), filingWait);
            return new Issued(code, new Receipt(code.locator(), salt, verifier));
        } catch (Turnstile.Busy e) {
            throw Refusal.tooMany(SOON);
        }
    }

    /**
     * What the code opens.
     *
     * @param typed the code as the person wrote it
     * @param find the holder of a locator
     * @param receiptOf the receipt of a holder
     * @throws Refusal 404 if there is no such code, 429 if this locator failed too often or too many wait
     */
    public <T> T open(String typed, Function<String, Optional<T>> find, Function<T, Receipt> receiptOf) {
        var code = ReceiptCode.parse(typed).orElseThrow(ReceiptDesk::unknown);
        var now = clock.instant();
        var earlier = backoffs.findById(code.locator());
        var wait = earlier.map(backoff -> backoff.remaining(now)).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            throw Refusal.tooMany(wait.plusSeconds(1));
        }
        var holder = find.apply(code.locator());
        if (!isRight(code, holder.map(receiptOf).orElse(NOBODY)) || holder.isEmpty()) {
            failed(code.locator());
            throw unknown();
        }
        earlier.ifPresent(backoffs::delete);
        return holder.get();
    }

    private boolean isRight(ReceiptCode code, Receipt receipt) {
        try {
            var proof = turnstile.hurried(() -> stretch(code, receipt.salt()));
            return MessageDigest.isEqual(proof, receipt.verifier());
        } catch (Turnstile.Busy e) {
            throw Refusal.tooMany(SOON);
        }
    }

    private void failed(String locator) {
        Instant now = clock.instant();
        backoffs.save(Backoff.after(backoffs.findById(locator).orElse(null), locator, now));
    }

    private byte[] stretch(ReceiptCode code, byte[] salt) {
        return stretching.stretch(code.secret().getBytes(StandardCharsets.US_ASCII), salt);
    }

    private static Refusal unknown() {
        return Refusal.of(HttpStatus.NOT_FOUND, "receipt.unknown");
    }
}
