package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ui.Model;

/**
 * Recovery codes that somebody is being shown. They stay in the session until that person says that they are kept, so that
 * another language or a reload of the page does not lose them.
 */
final class CodesDesk {

    private static final String CODES = "hamroh.recovery-codes";

    private CodesDesk() {}

    static void begin(List<String> codes, HttpServletRequest request) {
        request.getSession().setAttribute(CODES, new ArrayList<>(codes));
    }

    /** Puts them on the page; false if there are none. */
    static boolean show(HttpServletRequest request, Model model) {
        model.addAttribute("codes", request.getSession().getAttribute(CODES));
        return request.getSession().getAttribute(CODES) != null;
    }

    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(CODES);
    }
}
