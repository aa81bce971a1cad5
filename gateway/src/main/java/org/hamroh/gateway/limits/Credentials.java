package org.hamroh.gateway.limits;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.OptionalLong;
import java.util.Set;

/**
 * By what the requests of one account or one client are counted together: a salted hash of what it shows. Nothing is
 * verified here, so it is a reason to slow somebody down and never one to let somebody in; and since only the holder of a
 * token can show it, nobody can use up the share of another. The salt is new at each start, so a hash leads back to nobody.
 */
final class Credentials {

    /** The session cookies of the portal and of identity. */
    private static final Set<String> SESSIONS = Set.of("HAMROH_PORTAL", "HAMROH_ID");

    private final byte[] salt = new byte[16];

    Credentials() {
        new SecureRandom().nextBytes(salt);
    }

    /** Who shows an access token or a session cookie. */
    OptionalLong account(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return OptionalLong.of(hash(authorization));
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (SESSIONS.contains(cookie.getName())) {
                    return OptionalLong.of(hash(cookie.getName() + '=' + cookie.getValue()));
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Which program shows its name and secret, as OAuth clients do at the token endpoint. */
    OptionalLong client(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                ? OptionalLong.of(hash(authorization))
                : OptionalLong.empty();
    }

    private long hash(String shown) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return ByteBuffer.wrap(sha256.digest(shown.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
