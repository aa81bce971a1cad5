package org.hamroh.identity.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.kernel.crypto.KeyFolder;
import org.hamroh.kernel.text.Language;

/** The portal as this issuer knows it: the only client through which people sign in. */
final class PortalClient {

    static final String ID = "portal";

    /**
     * So short that, with the 10 seconds by which a service's clock may differ, nobody who is suspended acts anywhere for
     * longer than a minute.
     */
    static final Duration ACCESS_LIFETIME = Duration.ofSeconds(45);

    private static final String SECRET_FILE = "portal-client-secret";

    private final String origin;
    private final String secretDigest;

    PortalClient(IdentityProperties identity, KeyFolder keys) {
        this.origin = identity.publicUrl();
        byte[] secret =
                keys.readOrCreate(SECRET_FILE, () -> ClientSecret.create().getBytes(StandardCharsets.UTF_8));
        this.secretDigest = ClientSecret.digest(new String(secret, StandardCharsets.UTF_8).strip());
    }

    String secretDigest() {
        return secretDigest;
    }

    String redirect() {
        return origin + "/login/oauth2/code/hamroh";
    }

    /** The portal's front page, in any of its languages or before one is chosen. */
    List<String> afterSignOut() {
        return Stream.concat(
                        Stream.of(origin + "/"),
                        Arrays.stream(Language.values()).map(language -> origin + "/" + language.code()))
                .toList();
    }
}
