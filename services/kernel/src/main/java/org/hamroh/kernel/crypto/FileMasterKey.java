package org.hamroh.kernel.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * The master keyset in {@code SERVICE-master.json} of the folder of secrets; in the clear, or, where a KMS is given, sealed by
 * it, so that the file alone opens nothing. The KMS is asked at start and at rotation only.
 */
final class FileMasterKey implements MasterKeySource {
    private final KeyFolder folder;
    private final String service;
    private final @Nullable Aead kms;

    FileMasterKey(KeyFolder folder, String service, @Nullable Aead kms) {
        this.folder = folder;
        this.service = service;
        this.kms = kms;
    }

    private String file() {
        return service + (kms == null ? "-master.json" : "-master.kms.json");
    }

    private String purpose() {
        return "hamroh master keyset of " + service;
    }

    @Override
    public String place() {
        return folder.path(file()) + (kms == null ? "" : ", sealed by the KMS");
    }

    @Override
    public boolean exists() {
        return folder.has(file());
    }

    @Override
    public KeysetHandle read() {
        byte[] json = folder.readOrCreate(file(), () -> write(Keysets.fresh()));
        try {
            return Keysets.read(json, kms, purpose());
        } catch (GeneralSecurityException e) {
            throw new Unusable(
                    "The master key of %s in %s is no Tink AEAD keyset%s."
                            .formatted(service, place(), kms == null ? "" : ", or the KMS does not open it"),
                    e);
        }
    }

    @Override
    public void replace(KeysetHandle keyset) {
        folder.replace(file(), write(keyset));
    }

    private byte[] write(KeysetHandle keyset) {
        try {
            return Keysets.write(keyset, kms, purpose());
        } catch (GeneralSecurityException e) {
            throw new Unusable("The master key of %s could not be sealed by the KMS.".formatted(service), e);
        }
    }
}
