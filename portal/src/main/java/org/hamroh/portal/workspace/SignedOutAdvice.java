package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletRequest;
import org.hamroh.portal.site.PageAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A token that cannot be renewed, or that a service no longer accepts, leads back to signing in. */
@ControllerAdvice(annotations = WorkspacePage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SignedOutAdvice {
    @ExceptionHandler
    String cannotRenew(OAuth2AuthorizationException e, HttpServletRequest request) {
        return signIn(request);
    }

    /** A command is not repeated by itself: its page tells what was typed and asks to sign in. */
    private static String signIn(HttpServletRequest request) {
        PageAddress site = PageAddress.of(request);
        return request.getMethod().equals("GET")
                ? "redirect:/oauth2/authorization/" + SignInConfiguration.ISSUER + "?lang="
                        + site.language().code()
                : "forward:" + site.to("/session-ended");
    }
}
