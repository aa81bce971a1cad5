package org.hamroh.kernel.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Access tokens as identity issues them, signed by a test issuer whose keys are served over HTTP, so that a service under
 * test checks them with the very decoder it has in production.
 */
public record TestTokens(
        String subject,
        String organisation,
        String organisationType,
        List<String> roles,
        List<String> places,
        String issuer,
        String audience,
        Duration age,
        Duration lifetime,
        boolean forged) {

    private static final String ISSUER = "http://localhost:8080/id";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    /** As long as identity lets an access token live. */
    private static final Duration REAL_LIFETIME = Duration.ofSeconds(45);

    /** A person with these roles in the ombudsman's office of Tajikistan, everywhere. */
    public static TestTokens with(String... roles) {
        return new TestTokens(
                "test-person",
                "ombudsman-tj",
                "ombudsman",
                List.of(roles),
                List.of(),
                ISSUER,
                "hamroh",
                Duration.ZERO,
                LIFETIME,
                false);
    }

    /** Where a service fetches the test issuer's keys. */
    public static String jwksUri() {
        return Issuer.INSTANCE.uri;
    }

    public TestTokens of(String organisation, String type) {
        return new TestTokens(subject, organisation, type, roles, places, issuer, audience, age, lifetime, forged);
    }

    public TestTokens person(String other) {
        return new TestTokens(
                other, organisation, organisationType, roles, places, issuer, audience, age, lifetime, forged);
    }

    public TestTokens within(String... limits) {
        return new TestTokens(
                subject,
                organisation,
                organisationType,
                roles,
                List.of(limits),
                issuer,
                audience,
                age,
                lifetime,
                forged);
    }

    public TestTokens expired() {
        return new TestTokens(
                subject,
                organisation,
                organisationType,
                roles,
                places,
                issuer,
                audience,
                Duration.ofHours(1),
                lifetime,
                forged);
    }

    /** The last one that identity gave to somebody who lost a place a minute ago. */
    public TestTokens lastOfAMinuteAgo() {
        return new TestTokens(
                subject,
                organisation,
                organisationType,
                roles,
                places,
                issuer,
                audience,
                Duration.ofMinutes(1),
                REAL_LIFETIME,
                forged);
    }

    public TestTokens forAudience(String other) {
        return new TestTokens(
                subject, organisation, organisationType, roles, places, issuer, other, age, lifetime, forged);
    }

    public TestTokens from(String otherIssuer) {
        return new TestTokens(
                subject, organisation, organisationType, roles, places, otherIssuer, audience, age, lifetime, forged);
    }

    /** Signed by a key the issuer does not have, under the key id of one it has. */
    public TestTokens forgedByStranger() {
        return new TestTokens(
                subject, organisation, organisationType, roles, places, issuer, audience, age, lifetime, true);
    }

    /** The value of the {@code Authorization} header. */
    public String bearer() {
        try {
            RSAKey key = forged ? Issuer.INSTANCE.stranger : Issuer.INSTANCE.key;
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims());
            jwt.sign(new RSASSASigner(key));
            return "Bearer " + jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same claims with {@code alg: none}. */
    public String unsigned() {
        return "Bearer " + new PlainJWT(claims()).serialize();
    }

    private JWTClaimsSet claims() {
        Instant issued = Instant.now().minus(age);
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(lifetime)))
                .claim("org", organisation)
                .claim("org_type", organisationType)
                .claim("roles", roles)
                .claim("places", places)
                .claim("locale", "en")
                .build();
    }

    private static final class Issuer {
        static final Issuer INSTANCE = new Issuer();
        final RSAKey key;
        final RSAKey stranger;
        final String uri;

        Issuer() {
            try {
                key = new RSAKeyGenerator(2048).keyID("test").generate();
                stranger = new RSAKeyGenerator(2048).keyID("test").generate();
                byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/jwks", exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
                server.start();
                uri = "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
