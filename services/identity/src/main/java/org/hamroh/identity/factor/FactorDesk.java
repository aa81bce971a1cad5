package org.hamroh.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.person.PersonChangeDesk;
import org.hamroh.identity.person.SecondFactor;
import org.hamroh.identity.secret.Seal;
import org.hamroh.identity.trail.TrailDesk;
import org.hamroh.kernel.crypto.KeyFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Enrols authenticator apps and checks their codes. Tries count in the same lock as passwords do. */
@Component
public final class FactorDesk {

    private static final String KEY_FILE = "identity-factors.key";
    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.factor");

    private final PersonChangeDesk people;
    private final byte[] key;
    private final Seal seal;
    private final TrailDesk trail;
    private final Clock clock;
    private final boolean required;

    FactorDesk(PersonChangeDesk people, KeyFolder keys, TrailDesk trail, Clock clock, IdentityProperties identity) {
        this.people = people;
        this.key = keys.readOrCreate(KEY_FILE, Seal::newKey);
        this.seal = new Seal(key);
        this.trail = trail;
        this.clock = clock;
        this.required = identity.secondFactor() == IdentityProperties.SecondFactorRule.REQUIRED;
    }

    /**
     * What an app needs to know.
     *
     * @param text the secret for typing, in groups of four
     * @param picture the same as an SVG picture
     */
    public record Offer(String text, String picture) {}

    /** Whether this person may not sign in without a second factor. */
    public boolean requiredFor(Person person) {
        return required && !person.roles().isEmpty();
    }

    public byte[] newSecret() {
        return Totp.newSecret();
    }

    /** @param issuer the name under which the app lists the account */
    public Offer offer(Person person, byte[] secret, String issuer) {
        String text = Totp.base32(secret);
        String address = "otpauth://totp/" + encoded(issuer) + ":" + encoded(person.signInName()) + "?secret=" + text
                + "&issuer=" + encoded(issuer);
        return new Offer(text.replaceAll("(.{4})(?=.)", "$1 "), QrCode.svg(address));
    }

    /**
     * Takes the app that shows this code of the secret.
     *
     * @return the recovery codes, shown this once; empty when the code is wrong
     */
    public List<String> enrol(UUID id, byte[] secret, String typed) {
        OptionalLong step = Totp.step(secret, typed, clock.instant(), 0);
        if (step.isEmpty()) {
            return List.of();
        }
        List<String> codes = RecoveryCodes.create();
        List<String> digests = digests(id, codes);
        byte[] sealed = seal.close("totp|" + id, secret);
        people.change(id, person -> {
            person.enrol(new SecondFactor(sealed, step.getAsLong(), digests));
            return true;
        });
        trail.done(id, "second-factor.enrolled");
        return codes;
    }

    /** Whether what was typed is the code of now, or a recovery code that was not used; either is spent by it. */
    public boolean proves(UUID id, String typed) {
        var trying = people.change(id, person -> person.tries(clock.instant()));
        if (trying.isEmpty()) {
            AUDIT.info("second factor refused reason=locked person={}", id);
            return false;
        }
        var factor = trying.get().secondFactor();
        if (factor.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.step(
                seal.open("totp|" + id, factor.get().sealedSecret()),
                typed,
                clock.instant(),
                factor.get().lastStep());
        String recovery = RecoveryCodes.digest(key, id, typed);
        boolean proven = people.change(
                        id,
                        person ->
                                step.isPresent() ? person.spendStep(step.getAsLong()) : person.spendRecovery(recovery))
                .isPresent();
        if (!proven) {
            trail.refused(id, "second-factor.proved");
        } else if (step.isEmpty()) {
            trail.done(id, "recovery-code.used");
        }
        return proven;
    }

    /** New recovery codes in place of the earlier ones. */
    public List<String> renewRecovery(UUID id) {
        List<String> codes = RecoveryCodes.create();
        List<String> digests = digests(id, codes);
        people.change(id, person -> {
            person.receiveRecovery(digests);
            return true;
        });
        trail.done(id, "recovery-codes.renewed");
        return codes;
    }

    private List<String> digests(UUID id, List<String> codes) {
        return codes.stream().map(code -> RecoveryCodes.digest(key, id, code)).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
