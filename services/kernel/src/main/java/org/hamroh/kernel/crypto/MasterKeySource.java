package org.hamroh.kernel.crypto;

import com.google.crypto.tink.KeysetHandle;

/**
 * Where the master keyset of a service lies: a file, a secret of the environment, or a file that only a KMS can open. The
 * keyset may hold several keys: the primary one seals, all of them open.
 */
public interface MasterKeySource {
    /** For people: where to look for it. */
    String place();

    boolean exists();

    /**
     * The keyset; made now, where there is none and the source can make one.
     *
     * @throws Unusable if it is missing, or is no Tink AEAD keyset, or nothing opens it
     */
    KeysetHandle read();

    /**
     * Puts another keyset in its place, as a whole.
     *
     * @throws UnsupportedOperationException if only the operator can
     */
    void replace(KeysetHandle keyset);

    /** The master key is not there, or is not what it should be. The message says to a person what and where. */
    final class Unusable extends RuntimeException {
        public Unusable(String message, Throwable cause) {
            super(message, cause);
        }

        public Unusable(String message) {
            super(message);
        }
    }
}
