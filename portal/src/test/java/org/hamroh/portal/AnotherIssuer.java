package org.hamroh.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID Connect issuer that is not ours and has addresses of its own; lets everybody in at once. */
final class AnotherIssuer extends FakeService {
    private static final Pattern VERIFIER = Pattern.compile("code_verifier=[A-Za-z0-9_-]{43,}");

    private final RSAKey key = newKey();
    private volatile String nonce = "";

    @Override
    void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/realm/auth" -> signIn(exchange);
            case "/realm/token" -> {
                boolean proved = VERIFIER.matcher(body(exchange)).find()
                        && exchange.getRequestHeaders()
                                .getFirst("Authorization")
                                .startsWith("Basic ");
                send(exchange, proved ? 200 : 400, proved ? tokens() : "{\"error\":\"invalid_grant\"}");
            }
            case "/realm/keys" ->
                send(exchange, 200, new JWKSet(key).toPublicJWKSet().toString());
            default -> send(exchange, 404, "{}");
        }
    }

    private void signIn(HttpExchange exchange) throws IOException {
        Map<String, String> asked = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        nonce = Objects.requireNonNull(asked.get("nonce"));
        String back = URLDecoder.decode(Objects.requireNonNull(asked.get("redirect_uri")), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back + "?code=once&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String tokens() {
        String access = signed(claims().audience("hamroh")
                .claim("org", "ombudsman-tj")
                .claim("org_type", "ombudsman")
                .claim("roles", List.of("admin"))
                .claim("places", List.of())
                .claim("locale", "en"));
        String identity =
                signed(claims().audience("hamroh-site").claim("nonce", nonce).claim("name", "Зафар"));
        return "{\"token_type\":\"Bearer\",\"expires_in\":45,\"access_token\":\"" + access + "\",\"id_token\":\""
                + identity + "\"}";
    }

    private JWTClaimsSet.Builder claims() {
        Date now = Date.from(Clock.systemUTC().instant());
        return new JWTClaimsSet.Builder()
                .issuer(address() + "/realm")
                .subject("somebody-of-theirs")
                .issueTime(now)
                .expirationTime(new Date(now.getTime() + 45_000));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("theirs").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
