package org.hamroh.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Any issuer with the documented claims can take identity's place: this one is started by the test. */
class AnotherIssuerTest {

    private static final String ISSUER = "https://login.example.org";

    private final List<JWK> published = new ArrayList<>();
    private HttpServer issuer;
    private RSAKey key;
    private JwtDecoder service;

    @BeforeEach
    void start() throws Exception {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/keys", exchange -> {
            byte[] body = new JWKSet(published).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
        key = newKey("first");
        service = new TokenSecurityAutoConfiguration()
                .jwtDecoder("http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys", ISSUER);
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void itsOfficerIsAnOfficerHere() throws Exception {
        Caller caller = Caller.of(service.decode(signed(key, claims().build())));
        assertThat(caller.organisation()).isEqualTo("ombudsman-ru-sve");
        assertThat(caller.organisationType()).isEqualTo("counterpart");
        assertThat(caller.has("counterpart.officer")).isTrue();
        assertThat(caller.covers("RU-SVE")).isTrue();
        assertThat(caller.covers("RU-MOW")).isFalse();
        assertThat(caller.locale().getLanguage()).isEqualTo("ru");
    }

    @Test
    void clocksMayDifferByTenSecondsAndNoMore() throws Exception {
        assertThat(service.decode(
                        signed(key, claims().expirationTime(fromNow(-6)).build())))
                .isNotNull();
        refused(claims().expirationTime(fromNow(-12)));
        refused(claims().notBeforeTime(fromNow(15)));
    }

    @Test
    void anotherIssuerOrAudienceIsRefused() throws Exception {
        refused(claims().issuer("https://elsewhere.example.org"));
        refused(claims().audience("portal"));
    }

    @Test
    void aNewKeyIsLearntWhenItsFirstTokenComes() throws Exception {
        service.decode(signed(key, claims().build()));
        RSAKey next = newKey("second");
        assertThat(service.decode(signed(next, claims().build()))).isNotNull();
        assertThat(service.decode(signed(key, claims().build()))).isNotNull();
    }

    private void refused(JWTClaimsSet.Builder claims) throws Exception {
        String token = signed(key, claims.build());
        assertThatThrownBy(() -> service.decode(token)).isInstanceOf(JwtException.class);
    }

    private RSAKey newKey(String id) throws Exception {
        RSAKey made = new RSAKeyGenerator(2048)
                .keyID(id)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        published.add(made);
        return made;
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("hamroh")
                .subject("somebody-of-theirs")
                .issueTime(fromNow(-60))
                .expirationTime(fromNow(45))
                .claim("org", "ombudsman-ru-sve")
                .claim("org_type", "counterpart")
                .claim("roles", List.of("counterpart.officer"))
                .claim("places", List.of("RU-SVE"))
                .claim("locale", "ru");
    }

    private static Date fromNow(long seconds) {
        Instant now = Clock.systemUTC().instant();
        return Date.from(now.plusSeconds(seconds));
    }

    private static String signed(RSAKey with, JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }
}
