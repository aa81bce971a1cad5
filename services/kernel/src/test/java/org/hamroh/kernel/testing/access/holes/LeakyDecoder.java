package org.hamroh.kernel.testing.access.holes;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Checks tokens by the kernel's own decoder, unless a hole is open that accepts what that one refuses. */
final class LeakyDecoder implements JwtDecoder {
    private final JwtDecoder good;
    private final Holes holes;

    LeakyDecoder(JwtDecoder good, Holes holes) {
        this.good = good;
        this.holes = holes;
    }

    @Override
    public Jwt decode(String token) {
        try {
            JWT read = JWTParser.parse(token);
            JWTClaimsSet claims = read.getJWTClaimsSet();
            String subject = String.valueOf(claims.getSubject());
            Jwt known = isAccepted(read, claims) ? unchecked(token, read, claims) : good.decode(token);
            if ((subject.equals("suspended") && !holes.has(Hole.SUSPENDED_ACCEPTED))
                    || (subject.equals("removed") && !holes.has(Hole.REMOVED_ACCEPTED))
                    || (subject.equals("organisation suspended") && !holes.has(Hole.SUSPENDED_ORGANISATION_ACCEPTED))) {
                throw new BadJwtException("no longer here");
            }
            return known;
        } catch (ParseException e) {
            throw new BadJwtException("unreadable", e);
        }
    }

    private boolean isAccepted(JWT read, JWTClaimsSet claims) {
        return (holes.has(Hole.OTHER_AUDIENCE_ACCEPTED) && !claims.getAudience().contains("hamroh"))
                || (holes.has(Hole.OTHER_ISSUER_ACCEPTED)
                        && String.valueOf(claims.getIssuer()).contains("elsewhere"))
                || (holes.has(Hole.EXPIRED_ACCEPTED)
                        && claims.getExpirationTime().before(Date.from(Instant.now())))
                || (holes.has(Hole.UNSIGNED_ACCEPTED) && read instanceof PlainJWT)
                || (holes.has(Hole.FORGED_ACCEPTED) && read instanceof SignedJWT);
    }

    private static Jwt unchecked(String token, JWT read, JWTClaimsSet set) {
        Map<String, Object> claims = new HashMap<>(set.getClaims());
        claims.replaceAll((name, value) -> value instanceof Date date ? date.toInstant() : value);
        Instant issued = set.getIssueTime().toInstant();
        return new Jwt(token, issued, issued.plusSeconds(600), read.getHeader().toJSONObject(), claims);
    }
}
