package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.hamroh.identity.factor.FactorDesk;
import org.hamroh.identity.person.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks for the code of the authenticator app, or for a recovery code. */
@Controller
class SecondFactorController {

    private static final String PAGE = "second-factor";
    private static final String TO_SIGN_IN = "redirect:/sign-in";

    private final FactorDesk factors;
    private final SessionDesk session;

    SecondFactorController(FactorDesk factors, SessionDesk session) {
        this.factors = factors;
        this.session = session;
    }

    @GetMapping("/second-factor")
    String page(HttpServletRequest request) {
        return asked(request).isPresent() ? PAGE : TO_SIGN_IN;
    }

    @PostMapping("/second-factor")
    String prove(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> asked = asked(request);
        if (asked.isEmpty()) {
            return TO_SIGN_IN;
        }
        if (code.isBlank() || code.length() > 40 || !factors.proves(asked.get().id(), code)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", code.isBlank() ? "factor.missing" : "factor.wrong");
            return PAGE;
        }
        session.proven(request);
        return "redirect:" + session.goOn(request, response);
    }

    private Optional<Person> asked(HttpServletRequest request) {
        return session.person(request).filter(person -> person.secondFactor().isPresent());
    }
}
