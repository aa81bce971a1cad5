package org.hamroh.kernel.crypto;

import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The master keyset in {@code HAMROH_MASTER_KEY_SECRET}, as the orchestrator gives it: the JSON of a Tink keyset, plain or in
 * Base64. To rotate, the operator adds a key to the secret and starts the processes again one by one.
 */
record EnvironmentMasterKey(String service, String secret) implements MasterKeySource {
    @Override
    public String place() {
        return "the environment (HAMROH_MASTER_KEY_SECRET)";
    }

    @Override
    public boolean exists() {
        return !secret.isBlank();
    }

    @Override
    public KeysetHandle read() {
        if (!exists()) {
            throw new Unusable(
                    "The master key of %s is missing: HAMROH_MASTER_KEY_SECRET is empty.".formatted(service));
        }
        try {
            byte[] json = secret.strip().startsWith("{")
                    ? secret.getBytes(StandardCharsets.UTF_8)
                    : Base64.getMimeDecoder().decode(secret);
            return Keysets.read(json, null, "");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unusable(
                    "The master key of %s in HAMROH_MASTER_KEY_SECRET is no Tink AEAD keyset.".formatted(service), e);
        }
    }

    @Override
    public void replace(KeysetHandle keyset) {
        throw new UnsupportedOperationException("The environment is the operator's");
    }

    @Override
    public String toString() {
        return "EnvironmentMasterKey[hidden]";
    }
}
