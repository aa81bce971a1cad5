package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
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
    static final String HAS_CASELOAD = "workspace.has-caseload";

    /** Whether the caseload was open to this person when the first page was last shown; until then it is not offered. */
    @ModelAttribute("hasCaseload")
    boolean hasCaseload(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(HAS_CASELOAD));
    }

    /** The name of who signed in, as identity gives it. */
    @ModelAttribute("who")
    String who(@AuthenticationPrincipal @Nullable OidcUser person) {
        return person == null ? "" : Objects.requireNonNullElse(person.getFullName(), "");
    }
}
