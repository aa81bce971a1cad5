package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The terms, at the first sign-in and whenever they have changed. */
@Controller
class TermsController {

    private static final String PAGE = "terms";

    private final SignInDesk desk;
    private final SessionDesk session;

    TermsController(SignInDesk desk, SessionDesk session) {
        this.desk = desk;
        this.session = session;
    }

    @GetMapping("/terms")
    String page(Model model, HttpServletRequest request) {
        return show(model, request);
    }

    @PostMapping("/terms")
    String agree(
            @RequestParam(defaultValue = "") String agree,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = session.pending(request);
        if (pending.isEmpty()) {
            return "redirect:/sign-in";
        }
        if (!agree.equals(Terms.version())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", "terms.missing");
            return show(model, request);
        }
        // Who still owes a second factor agrees too early, which does no harm: it is asked for next.
        desk.agree(pending.get().person());
        return "redirect:" + session.goOn(request, response);
    }

    private String show(Model model, HttpServletRequest request) {
        model.addAttribute("version", Terms.version());
        model.addAttribute("asked", session.pending(request).isPresent());
        return PAGE;
    }
}
