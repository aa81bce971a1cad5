package org.hamroh.identity.authorization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The digests under which a token is found, so that a stolen database holds no token that works. */
final class Lookups {

    static final List<String> KINDS = List.of("code", "access_token", "refresh_token", "id_token", "state");

    private Lookups() {}

    static String of(String kind, String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return kind + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static List<String> ofAnyKind(String token) {
        return KINDS.stream().map(kind -> of(kind, token)).toList();
    }
}
