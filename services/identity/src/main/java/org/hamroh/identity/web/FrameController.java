package org.hamroh.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.kernel.text.Language;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content: its language, the switch to another, and the way back to the portal. */
@ControllerAdvice
final class FrameController {

    private final String portal;

    FrameController(IdentityProperties identity) {
        this.portal = identity.publicUrl();
    }

    @ModelAttribute("languages")
    List<Language> languages() {
        return List.of(Language.values());
    }

    @ModelAttribute("home")
    String home(Locale language) {
        return portal + "/" + language.getLanguage();
    }

    /** Which sort of failure the error page explains; any other page has none. */
    @ModelAttribute("kind")
    String kind(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        return switch (status) {
            case 404 -> "not-found";
            case 403 -> "stale";
            default -> status < 500 ? "request" : "broken";
        };
    }

    /** The page itself, for the language switch; an error has no address of its own. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String path = request.getServletPath();
        return switch (path) {
            case "/error", "/sign-in/passkey" -> "/sign-in";
            case "/account/sure" -> "/account";
            default -> path;
        };
    }
}
