package org.hamroh.kernel.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as the token says. Access = role × organisation × place; all three are the service's to check.
 *
 * @param organisation id of the organisation the caller acts for
 * @param places ISO 3166 or district codes that limit the caller; empty = no limit
 * @param client id of the OIDC client through which the caller comes; empty if the issuer does not say ({@code azp})
 */
public record Caller(
        String subject,
        String organisation,
        String organisationType,
        Set<String> roles,
        Set<String> places,
        Locale locale,
        String client) {

    /** Somebody whose client is not known. */
    public Caller(
            String subject,
            String organisation,
            String organisationType,
            Set<String> roles,
            Set<String> places,
            Locale locale) {
        this(subject, organisation, organisationType, roles, places, locale, "");
    }

    static Caller of(Jwt token) {
        return new Caller(
                token.getSubject(),
                text(token, "org"),
                text(token, "org_type"),
                texts(token, "roles"),
                texts(token, "places"),
                Language.of(Locale.of(text(token, "locale"))).locale(),
                text(token, "azp"));
    }

    public boolean has(String... anyOfRoles) {
        return List.of(anyOfRoles).stream().anyMatch(roles::contains);
    }

    /** @throws Refusal 403 if the caller has none of the roles */
    public void require(String... anyOfRoles) {
        if (!has(anyOfRoles)) {
            throw Refusal.forbidden();
        }
    }

    /**
     * Whether something at this place is the caller's concern: the place itself or a part of it ({@code RU} covers
     * {@code RU-SVE}). What has no place is covered only where the caller has no limit.
     */
    public boolean covers(@Nullable String place) {
        return places.isEmpty()
                || (place != null && places.stream().anyMatch(own -> place.equals(own) || place.startsWith(own + "-")));
    }

    private static String text(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        return value == null ? "" : value;
    }

    private static Set<String> texts(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
