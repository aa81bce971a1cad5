package org.hamroh.portal.workspace;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every workspace page needs. */
@ControllerAdvice(annotations = WorkspacePage.class)
final class WorkspaceModel {
    private final List<Section> sections;
    private final OAuth2AuthorizedClientRepository tokens;
    private final String account;

    WorkspaceModel(List<Section> sections, OAuth2AuthorizedClientRepository tokens, PortalProperties portal) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
        this.tokens = tokens;
        this.account = portal.signIn().accountUri();
    }

    /** Where people look after their own account: at the issuer. */
    @ModelAttribute("account")
    String account() {
        return account;
    }

    /** What this person may do, by which pages choose what they offer; the services decide. */
    @ModelAttribute("roles")
    Set<String> roles(@Nullable Authentication person, HttpServletRequest request) {
        return person == null ? Set.of() : read(person, request);
    }

    /** The sections that this person's roles open. */
    @ModelAttribute("sections")
    List<Section> sections(@Nullable Authentication person, HttpServletRequest request) {
        if (person == null) {
            return List.of();
        }
        Set<String> own = read(person, request);
        return sections.stream().filter(section -> section.isFor(own)).toList();
    }

    /** Whether the pages listen to shortcuts. */
    @ModelAttribute("shortcuts")
    boolean shortcuts(HttpServletRequest request) {
        return ShortcutPages.isOn(request);
    }

    /** The id of who signed in. */
    @ModelAttribute("me")
    String me(@AuthenticationPrincipal @Nullable OidcUser person) {
        return person == null ? "" : person.getSubject();
    }

    /** The name of who signed in, as identity gives it. */
    @ModelAttribute("who")
    String who(@AuthenticationPrincipal @Nullable OidcUser person) {
        return person == null ? "" : Objects.requireNonNullElse(person.getFullName(), "");
    }

    /** Read without checking the token: it decides only what is offered, and it came from the issuer itself. */
    private Set<String> read(Authentication person, HttpServletRequest request) {
        OAuth2AuthorizedClient client = tokens.loadAuthorizedClient(SignInConfiguration.ISSUER, person, request);
        try {
            List<String> roles = client == null
                    ? null
                    : JWTParser.parse(client.getAccessToken().getTokenValue())
                            .getJWTClaimsSet()
                            .getStringListClaim("roles");
            return roles == null ? Set.of() : Set.copyOf(roles);
        } catch (ParseException notReadable) {
            return Set.of();
        }
    }
}
