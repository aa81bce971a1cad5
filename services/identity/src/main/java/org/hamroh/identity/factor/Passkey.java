package org.hamroh.identity.factor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A passkey of a person: the public half of a key that never leaves the person's device (W3C Web Authentication).
 *
 * @param id the credential id, base64url
 * @param label what the person calls the device
 * @param attestation the attestation object, from which a later signature is checked
 * @param clientData the client data of the registration
 */
@Document("passkeys")
public record Passkey(
        @Id String id,
        @Indexed UUID person,
        String label,
        byte[] publicKey,
        long signatures,
        boolean verified,
        List<String> transports,
        boolean backupEligible,
        boolean backedUp,
        byte[] attestation,
        byte[] clientData,
        Instant createdAt,
        Instant usedAt) {}
