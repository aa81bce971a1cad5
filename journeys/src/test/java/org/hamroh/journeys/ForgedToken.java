package org.hamroh.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Access tokens that identity never issued: signed by a key that is its own (read from the data folder, where only the owner
 * of the platform can read it), or by a stranger's.
 */
final class ForgedToken {

    private final PrivateKey key;
    private final String keyId;
    private final String published;

    private ForgedToken(PrivateKey key, String keyId, String published) {
        this.key = key;
        this.keyId = keyId;
        this.published = published;
    }

    /** With the key by which this platform's identity signs. */
    static ForgedToken withKeyOf(Platform platform) {
        JsonNode jwk = signingKey(platform);
        try {
            var spec = new RSAPrivateKeySpec(number(jwk, "n"), number(jwk, "d"));
            return new ForgedToken(
                    KeyFactory.getInstance("RSA").generatePrivate(spec),
                    jwk.required("kid").asString(),
                    "");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With another key under the name of the platform's. */
    static ForgedToken withStrangersKey(String keyId) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var open = (RSAPublicKey) pair.getPublic();
            String jwks = Api.JSON.writeValueAsString(Map.of(
                    "keys",
                    List.of(Map.of(
                            "kty",
                            "RSA",
                            "use",
                            "sig",
                            "alg",
                            "RS256",
                            "kid",
                            keyId,
                            "n",
                            base64(open.getModulus().toByteArray()),
                            "e",
                            base64(open.getPublicExponent().toByteArray())))));
            return new ForgedToken(pair.getPrivate(), keyId, jwks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String keyIdOf(Platform platform) {
        return signingKey(platform).required("kid").asString();
    }

    /** The public half as a key set, for an issuer of one's own. */
    String keySet() {
        return published;
    }

    /** An officer of the ombudsman in Dushanbe, for the ten minutes from {@code issued}. */
    static Map<String, Object> officer(String issuer, Instant issued) {
        var claims = new TreeMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("aud", List.of("hamroh"));
        claims.put("sub", "0199f000-0000-7000-8000-000000000001");
        claims.put("iat", issued.getEpochSecond());
        claims.put("nbf", issued.getEpochSecond());
        claims.put("exp", issued.plusSeconds(600).getEpochSecond());
        claims.put("org", "ombudsman-tj");
        claims.put("org_type", "ombudsman");
        claims.put("roles", List.of("ombudsman.officer", "ombudsman.head"));
        claims.put("places", List.of());
        claims.put("locale", "tg");
        return claims;
    }

    /** The value of an {@code Authorization} header. */
    String bearer(Map<String, Object> claims) {
        String body = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}") + "."
                + base64(Api.JSON.writeValueAsString(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(body.getBytes(StandardCharsets.US_ASCII));
            return "Bearer " + body + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same claims with no signature at all. */
    static String unsigned(Map<String, Object> claims) {
        return "Bearer " + base64("{\"alg\":\"none\"}") + "." + base64(Api.JSON.writeValueAsString(claims)) + ".";
    }

    private static JsonNode signingKey(Platform platform) {
        try {
            Path file = Folders.files(platform.data().resolve("keys")).stream()
                    .filter(each -> each.getFileName().toString().matches("signing-.*\\.jwk"))
                    .sorted()
                    .toList()
                    .getLast();
            return Api.JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(
                1, Base64.getUrlDecoder().decode(jwk.required(name).asString()));
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
