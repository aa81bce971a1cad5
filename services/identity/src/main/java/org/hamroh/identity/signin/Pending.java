package org.hamroh.identity.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody on the way in: the password, a link or a passkey was right, and something is still asked.
 *
 * @param strong whether a second factor was proven, or the passkey was both
 * @param enrolling whether a new authenticator app is wanted, although one may be there
 */
record Pending(UUID person, Instant since, boolean strong, boolean enrolling) implements Serializable {

    Pending nowStrong() {
        return new Pending(person, since, true, false);
    }
}
