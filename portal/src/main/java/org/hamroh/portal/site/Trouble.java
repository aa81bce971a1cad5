package org.hamroh.portal.site;

import org.springframework.ui.Model;

/** Names the page that explains a failure. */
final class Trouble {

    private Trouble() {}

    static String named(int status) {
        return switch (status) {
            case 403 -> "forbidden";
            case 429 -> "busy";
            case 502, 503, 504 -> "unavailable";
            default -> status >= 500 ? "broken" : "not-found";
        };
    }

    /** The page for a kind of trouble; a number of seconds above 0 tells the reader how long to wait. */
    public static String show(Model model, String kind, long waitSeconds) {
        model.addAttribute("kind", kind);
        model.addAttribute("waitSeconds", waitSeconds);
        return "site/trouble";
    }
}
