package org.hamroh.identity.factor;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamroh.identity.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Keeps passkeys in the database, as Spring Security's WebAuthn wants to find them. A person's handle is the account's id. */
@Component
public class PasskeyDesk implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final MongoOperations mongo;
    private final People people;

    PasskeyDesk(MongoOperations mongo, People people) {
        this.mongo = mongo;
        this.people = people;
    }

    /** The passkeys of a person, the oldest first. */
    public List<Passkey> of(UUID person) {
        return mongo.find(new Query(where("person").is(person)).with(Sort.by("createdAt")), Passkey.class);
    }

    /** Forgets one passkey of this person. */
    public boolean remove(UUID person, String id) {
        return mongo.remove(new Query(where("_id").is(id).and("person").is(person)), Passkey.class)
                        .getDeletedCount()
                == 1;
    }

    /** Forgets every passkey, as after the loss of a phone. */
    public void removeAll(UUID person) {
        mongo.remove(new Query(where("person").is(person)), Passkey.class);
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("passkeys are removed by their person");
    }

    @Override
    public void save(CredentialRecord made) {
        mongo.save(new Passkey(
                made.getCredentialId().toBase64UrlString(),
                person(made.getUserEntityUserId()),
                made.getLabel(),
                made.getPublicKey().getBytes(),
                made.getSignatureCount(),
                made.isUvInitialized(),
                made.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .toList(),
                made.isBackupEligible(),
                made.isBackupState(),
                bytes(made.getAttestationObject()),
                bytes(made.getAttestationClientDataJSON()),
                made.getCreated(),
                made.getLastUsed()));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return Optional.ofNullable(mongo.findById(id.toBase64UrlString(), Passkey.class))
                .map(PasskeyDesk::record)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return of(person(handle)).stream().map(PasskeyDesk::record).toList();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return handle.getBytes().length == 16 ? entity(person(handle)) : null;
    }

    /** @param name the id of the account, which is the name of the authentication */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return entity(UUID.fromString(name));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity known) {
        // The account itself is the entity, and it is there already.
    }

    private @Nullable PublicKeyCredentialUserEntity entity(UUID id) {
        return people.findById(id)
                .map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(id))
                        .name(person.signInName())
                        .displayName(person.name())
                        .build())
                .orElse(null);
    }

    static Bytes handle(UUID id) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static UUID person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static CredentialRecord record(Passkey key) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(key.id()))
                .userEntityUserId(handle(key.person()))
                .publicKey(new ImmutablePublicKeyCose(key.publicKey()))
                .signatureCount(key.signatures())
                .uvInitialized(key.verified())
                .transports(key.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(key.backupEligible())
                .backupState(key.backedUp())
                .attestationObject(new Bytes(key.attestation()))
                .attestationClientDataJSON(new Bytes(key.clientData()))
                .label(key.label())
                .created(key.createdAt())
                .lastUsed(key.usedAt())
                .build();
    }

    private static byte[] bytes(@Nullable Bytes some) {
        return Objects.requireNonNull(some, "a registration brings its attestation")
                .getBytes();
    }
}
