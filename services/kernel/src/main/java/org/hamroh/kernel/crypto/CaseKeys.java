package org.hamroh.kernel.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Makes and unwraps the data keys of cases. A case keeps its key wrapped by the service's master key; destroying the wrapped
 * key forgets the case, in every copy and backup of the document.
 */
public final class CaseKeys {
    private static final int KEY_BYTES = 32;
    private final Aead master;

    private CaseKeys(Aead master) {
        this.master = master;
    }

    /** The keys of a service whose master keyset lies in {@code SERVICE-master.json} of the folder. */
    public static CaseKeys of(KeyFolder folder, String service) {
        try {
            AeadConfig.register();
            byte[] keyset = folder.readOrCreate(service + "-master.json", CaseKeys::newMaster);
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(
                    new String(keyset, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get());
            return new CaseKeys(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key of " + service + " is not a Tink AEAD keyset", e);
        }
    }

    private static byte[] newMaster() {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-256-GCM", e);
        }
    }

    /** A fresh data key, wrapped for this case alone. */
    public Sealed create(String collection, Object caseId) {
        return wrap(Random.randBytes(KEY_BYTES), place(collection, caseId));
    }

    /** @throws CaseKey.Tampered if the wrapped key is another case's, or was changed */
    public CaseKey open(Sealed wrapped, String collection, Object caseId) {
        String place = place(collection, caseId);
        return new CaseKey(unwrap(wrapped, place), place);
    }

    /** Seals a short-lived value under the master key itself, such as a pass handed to a caller. */
    public Sealed wrap(byte[] bytes, String purpose) {
        try {
            return new Sealed(master.encrypt(bytes, purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** @throws CaseKey.Tampered if it was changed, or wrapped for another purpose */
    public byte[] unwrap(Sealed wrapped, String purpose) {
        try {
            return master.decrypt(wrapped.bytes(), purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new CaseKey.Tampered(purpose, e);
        }
    }

    private static String place(String collection, Object caseId) {
        return collection + "|" + caseId;
    }
}
