package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.hamroh.identity.person.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where somebody who signed in with a one-time password chooses their own. */
@Controller
class ChangePasswordController {

    private static final String TO_SIGN_IN = "redirect:/sign-in";

    private final NewPasswordDesk passwords;
    private final SessionDesk session;

    ChangePasswordController(NewPasswordDesk passwords, SessionDesk session) {
        this.passwords = passwords;
        this.session = session;
    }

    @GetMapping("/change-password")
    String page(Model model, HttpServletRequest request) {
        return changing(request).map(person -> show(model, person)).orElse(TO_SIGN_IN);
    }

    @PostMapping("/change-password")
    String change(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> changing = changing(request);
        if (changing.isEmpty()) {
            return TO_SIGN_IN;
        }
        Person person = changing.get();
        Optional<String> problem = passwords.choose(person, password, repeated);
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", problem.get());
            return show(model, person);
        }
        return "redirect:" + session.goOn(request, response);
    }

    private Optional<Person> changing(HttpServletRequest request) {
        return session.person(request).filter(Person::passwordMustChange);
    }

    private static String show(Model model, Person person) {
        model.addAttribute("name", person.signInName());
        model.addAttribute("action", "/change-password");
        model.addAttribute("why", "password.why");
        return "change-password";
    }
}
