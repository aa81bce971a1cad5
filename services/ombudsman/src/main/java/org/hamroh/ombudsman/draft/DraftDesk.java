package org.hamroh.ombudsman.draft;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.Refusal;
import org.springframework.stereotype.Component;

/** Keeps drafts by a name that only their writer knows. The name itself is never stored. */
@Component
class DraftDesk {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{32,64}");
    private static final Duration LIFE = Duration.ofHours(24);

    private final Drafts drafts;
    private final Clock clock;

    DraftDesk(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @throws Refusal 404 if the name is not a possible one */
    void keep(String name, byte[] bytes) {
        try {
            var sealed = new AesGcmJce(derived(name, "key")).encrypt(bytes, new byte[0]);
            drafts.save(new Draft(id(name), new Sealed(sealed), clock.instant()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** @throws Refusal 404 if there is none, or none that is younger than a day */
    byte[] read(String name) {
        var draft = drafts.findById(id(name))
                .filter(found -> found.changedAt().plus(LIFE).isAfter(clock.instant()))
                .orElseThrow(Refusal::notFound);
        try {
            return new AesGcmJce(derived(name, "key")).decrypt(draft.bytes().bytes(), new byte[0]);
        } catch (GeneralSecurityException e) {
            throw Refusal.notFound();
        }
    }

    void discard(String name) {
        drafts.deleteById(id(name));
    }

    private static String id(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derived(name, "id"));
    }

    private static byte[] derived(String name, String purpose) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.notFound();
        }
        try {
            var secret = name.getBytes(StandardCharsets.US_ASCII);
            var info = ("hamroh draft " + purpose).getBytes(StandardCharsets.US_ASCII);
            return Hkdf.computeHkdf("HmacSha256", secret, new byte[0], info, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }
}
