package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.identity.running.Portal.claims;
import static org.hamroh.identity.running.Portal.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tokens that this issuer did not make, or made too long ago, open nothing. */
class TokenTest {

    @TempDir
    static Path keys;

    private static House house;
    private static String good;
    private static String idToken;

    @BeforeAll
    static void open() throws Exception {
        house = House.open(Engine.freshDatabase(), keys, true);
        String code = Portal.code(new Browser(house), "officer@ombudsman.example", "safar-bo-hamroh");
        JsonNode tokens = json(new Portal(house, keys).exchange(code, Portal.VERIFIER));
        good = tokens.get("access_token").asString();
        idToken = tokens.get("id_token").asString();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void theRealTokenIsAccepted() {
        assertThat(userInfo(good)).isEqualTo(200);
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        assertThat(userInfo(idToken)).isEqualTo(401);
    }

    @Test
    void aTokenWithoutSignatureIsRefused() throws Exception {
        assertThat(userInfo(new PlainJWT(copied(600)).serialize())).isEqualTo(401);
    }

    @Test
    void aTokenOfAForeignKeyIsRefusedEvenUnderOurKeyId() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(ourKey().getKeyID()).generate();
        assertThat(userInfo(signed(foreign, copied(600)))).isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        assertThat(userInfo(signed(ourKey(), copied(-120)))).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        JWTClaimsSet other = new JWTClaimsSet.Builder(copied(600))
                .issuer("https://elsewhere.example/id")
                .build();
        assertThat(userInfo(signed(ourKey(), other))).isEqualTo(401);
    }

    @Test
    void aTokenWithAChangedRoleIsRefused() {
        String[] parts = good.split("\\.");
        JsonNode claims = claims(good);
        String forged = claims.toString().replace("ombudsman.officer", "admin");
        String payload = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(forged.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(userInfo(parts[0] + "." + payload + "." + parts[2])).isEqualTo(401);
    }

    private static int userInfo(String token) {
        return new Browser(house)
                .get("/userinfo", "Authorization", "Bearer " + token)
                .statusCode();
    }

    private static JWTClaimsSet copied(int secondsToLive) throws Exception {
        return new JWTClaimsSet.Builder(SignedJWT.parse(good).getJWTClaimsSet())
                .expirationTime(Date.from(Instant.now().plusSeconds(secondsToLive)))
                .build();
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws Exception {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey ourKey() throws Exception {
        try (var files = Files.newDirectoryStream(keys, "signing-*.jwk")) {
            return RSAKey.parse(Files.readString(files.iterator().next()));
        }
    }
}
