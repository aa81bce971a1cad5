package org.hamroh.identity.running;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hamroh.kernel.testing.access.Position;
import org.hamroh.kernel.testing.access.Tokens;

/** Tokens for every position, signed with the key of a house, as only its owner could. */
final class IssuedByHouse implements Tokens {

    private static final String ISSUER = House.PUBLIC + "/id";
    private static final Duration LIFETIME = Duration.ofSeconds(45);

    private final RSAKey own;
    private final RSAKey stranger;

    IssuedByHouse(Path keys) {
        try (var files = Files.newDirectoryStream(keys, "signing-*.jwk")) {
            own = RSAKey.parse(Files.readString(files.iterator().next()));
            stranger = new RSAKeyGenerator(2048).keyID(own.getKeyID()).generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<String> authorization(Position who) {
        Instant now = Instant.now();
        var good = claims(who, now).expirationTime(Date.from(now.plusSeconds(600)));
        var lost = claims(who, now.minusSeconds(60));
        return Optional.ofNullable(
                        switch (who.credential()) {
                            case NONE -> null;
                            case GOOD -> signed(own, good.build());
                            case EXPIRED ->
                                signed(
                                        own,
                                        claims(who, now.minus(Duration.ofHours(1)))
                                                .build());
                            case OTHER_AUDIENCE ->
                                signed(own, good.audience("elsewhere").build());
                            case OTHER_ISSUER ->
                                signed(
                                        own,
                                        good.issuer("http://elsewhere.example/id")
                                                .build());
                            case FORGED -> signed(stranger, good.build());
                            case UNSIGNED -> new PlainJWT(good.build()).serialize();
                            case GARBAGE -> "hello";
                            case SUSPENDED, REMOVED, ORGANISATION_SUSPENDED -> signed(own, lost.build());
                        })
                .map(token -> "Bearer " + token);
    }

    private static JWTClaimsSet.Builder claims(Position who, Instant issued) {
        return new JWTClaimsSet.Builder()
                .subject("0199f000-0000-7000-8000-000000000001")
                .issuer(ISSUER)
                .audience("hamroh")
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(LIFETIME)))
                .claim("org", who.organisation().id())
                .claim("org_type", who.organisation().type())
                .claim("roles", who.role().isEmpty() ? List.of() : List.of(who.role()))
                .claim("places", who.places())
                .claim("locale", "en");
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
