package org.hamroh.portal.workspace;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every workspace page needs. */
@ControllerAdvice(
        assignableTypes = {
            WorkspacePages.class,
            CaseloadPages.class,
            CasePages.class,
            DecisionPages.class,
            DeadLetterPages.class
        })
final class WorkspaceModel {
    /** The name of who signed in, as identity gives it. */
    @ModelAttribute("who")
    String who(@AuthenticationPrincipal @Nullable OidcUser person) {
        return person == null ? "" : Objects.requireNonNullElse(person.getFullName(), "");
    }
}
