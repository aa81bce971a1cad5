package org.hamroh.kernel.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The master key of a service in use. It may be rotated, here or by another process, while it is used: what was sealed under a
 * key not known here makes it look at its source again.
 */
public final class MasterKeys {
    private final MasterKeySource source;
    private volatile Loaded loaded;

    public MasterKeys(MasterKeySource source) {
        this.source = source;
        this.loaded = load(source.read());
    }

    private record Loaded(KeysetHandle keyset, Aead aead, Set<Integer> ids, int primary) {}

    private static Loaded load(KeysetHandle keyset) {
        try {
            return new Loaded(
                    keyset,
                    keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    Keysets.ids(keyset),
                    keyset.getPrimary().getId());
        } catch (GeneralSecurityException e) {
            throw new MasterKeySource.Unusable("The master key is no AEAD keyset.", e);
        }
    }

    MasterKeySource source() {
        return source;
    }

    /** Ids of all keys that open. */
    Set<Integer> ids() {
        return loaded.ids();
    }

    /** Id of the key that seals. */
    int primary() {
        return loaded.primary();
    }

    Sealed seal(byte[] bytes, String purpose) {
        try {
            return new Sealed(loaded.aead().encrypt(bytes, purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** @throws CaseKey.Tampered if it was changed, or sealed for another purpose or under a key that is gone */
    byte[] open(Sealed sealed, String purpose) {
        if (!loaded.ids().contains(Keysets.keyOf(sealed.bytes()))) {
            refresh();
        }
        try {
            return loaded.aead().decrypt(sealed.bytes(), purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new CaseKey.Tampered(purpose, e);
        }
    }

    /** Looks at the source again. A keyset that cannot be read leaves the one in use. */
    synchronized void refresh() {
        if (source.exists()) {
            loaded = load(source.read());
        }
    }

    /** Adds a key, which seals from now on. */
    synchronized void rotate() {
        KeysetHandle next = Keysets.withNewPrimary(source.read());
        source.replace(next);
        loaded = load(next);
    }

    /** Destroys all keys but the one that seals. */
    synchronized void retire() {
        KeysetHandle next = Keysets.onlyPrimary(source.read());
        source.replace(next);
        loaded = load(next);
    }
}
