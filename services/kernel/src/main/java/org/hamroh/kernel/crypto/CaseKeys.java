package org.hamroh.kernel.crypto;

import com.google.crypto.tink.subtle.Random;

/**
 * Makes and unwraps the data keys of cases. A case keeps its key wrapped by the service's master key; destroying the wrapped
 * key forgets the case, in every copy and backup of the document.
 */
public final class CaseKeys {
    private static final int KEY_BYTES = 32;
    private final MasterKeys master;

    public CaseKeys(MasterKeys master) {
        this.master = master;
    }

    /** The keys of a service whose master keyset lies in {@code SERVICE-master.json} of the folder. */
    public static CaseKeys of(KeyFolder folder, String service) {
        return new CaseKeys(new MasterKeys(new FileMasterKey(folder, service, null)));
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
        return master.seal(bytes, purpose);
    }

    /** @throws CaseKey.Tampered if it was changed, or wrapped for another purpose */
    public byte[] unwrap(Sealed wrapped, String purpose) {
        return master.open(wrapped, purpose);
    }

    static String place(String collection, Object caseId) {
        return collection + "|" + caseId;
    }
}
