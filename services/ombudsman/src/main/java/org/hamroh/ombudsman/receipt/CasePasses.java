package org.hamroh.ombudsman.receipt;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.Sealed;

/**
 * Passes that stand for a receipt code for half an hour, so that the code is typed once and verified once. A pass names its
 * case under the service's seal: it opens that case and no other, and nobody can make or change one.
 */
public class CasePasses {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final String PURPOSE = "case-pass";
    private static final int BYTES = 24;

    private final CaseKeys keys;
    private final Clock clock;

    CasePasses(CaseKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A pass, to be sent in a header and never in an address. */
    public record Pass(String pass, Instant expiresAt) {
        /** Says only when it ends, so that no log can carry a pass. */
        @Override
        public String toString() {
            return "Pass[until " + expiresAt + "]";
        }
    }

    public Pass issue(UUID caseId) {
        var until = clock.instant().plus(LIFE);
        var content = ByteBuffer.allocate(BYTES)
                .putLong(caseId.getMostSignificantBits())
                .putLong(caseId.getLeastSignificantBits())
                .putLong(until.toEpochMilli());
        var sealed = keys.wrap(content.array(), PURPOSE);
        return new Pass(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes()), until);
    }

    /** What a pass opens, and since when it does. */
    public record Opened(UUID caseId, Instant issuedAt) {}

    /** The case that a pass opens; nothing if it is not one of ours or has ended. */
    public Optional<Opened> open(String pass) {
        try {
            var sealed = new Sealed(Base64.getUrlDecoder().decode(pass));
            var content = ByteBuffer.wrap(keys.unwrap(sealed, PURPOSE));
            var caseId = new UUID(content.getLong(), content.getLong());
            var until = Instant.ofEpochMilli(content.getLong());
            return clock.instant().isBefore(until)
                    ? Optional.of(new Opened(caseId, until.minus(LIFE)))
                    : Optional.empty();
        } catch (IllegalArgumentException | CaseKey.Tampered e) {
            return Optional.empty();
        }
    }
}
