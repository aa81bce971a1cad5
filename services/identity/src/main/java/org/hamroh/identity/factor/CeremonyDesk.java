package org.hamroh.identity.factor;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes passkeys and signs in with them. A passkey here is always one that its device guards by a PIN, a finger or a face
 * and that brings the account along, so it is two factors in itself and needs no name typed.
 */
@Component
public final class CeremonyDesk {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.factor");
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED =
            new TypeReference<>() {};

    private final Webauthn4JRelyingPartyOperations ceremonies;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    CeremonyDesk(PasskeyDesk passkeys, IdentityProperties identity) {
        String host = URI.create(identity.publicUrl()).getHost();
        ceremonies = new Webauthn4JRelyingPartyOperations(
                passkeys,
                passkeys,
                PublicKeyCredentialRpEntity.builder().id(host).name("Hamroh").build(),
                Set.of(identity.publicUrl()));
        ceremonies.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        ceremonies.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    public PublicKeyCredentialCreationOptions begin(UUID person) {
        return ceremonies.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(
                                person.toString(), null, AuthorityUtils.createAuthorityList("person"))));
    }

    public PublicKeyCredentialRequestOptions ask() {
        return ceremonies.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                new AnonymousAuthenticationToken("ask", "anonymous", AuthorityUtils.createAuthorityList("anonymous"))));
    }

    public String text(Object options) {
        return json.writeValueAsString(options);
    }

    /** Whether the browser made a passkey for these options; it is kept under the label. */
    public boolean keep(PublicKeyCredentialCreationOptions options, String answer, String label) {
        try {
            ceremonies.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(json.readValue(answer, MADE), label)));
            return true;
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException bad) {
            AUDIT.info("passkey not kept reason={}", bad.getClass().getSimpleName());
            return false;
        }
    }

    /** Whose passkey answered these options. */
    public Optional<UUID> signedBy(PublicKeyCredentialRequestOptions options, String answer) {
        try {
            var who = ceremonies.authenticate(
                    new RelyingPartyAuthenticationRequest(options, json.readValue(answer, SIGNED)));
            return who == null ? Optional.empty() : Optional.of(PasskeyDesk.person(who.getId()));
        } catch (RuntimeException bad) {
            AUDIT.info("passkey refused reason={}", bad.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
