package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.identity.password.PasswordRules;
import org.hamroh.identity.password.TooManyWaiting;
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

    private static final String PAGE = "change-password";
    private static final String TO_SIGN_IN = "redirect:/sign-in";

    private final SignInDesk desk;
    private final SessionDesk session;

    ChangePasswordController(SignInDesk desk, SessionDesk session) {
        this.desk = desk;
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
        Optional<String> problem = problem(password, repeated, person);
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", problem.get());
            return show(model, person);
        }
        return "redirect:" + session.open(person.id(), request, response);
    }

    private Optional<String> problem(String password, String repeated, Person person) {
        Optional<String> broken = PasswordRules.broken(password, person.signInName());
        if (broken.isPresent()) {
            return broken;
        }
        if (!password.equals(repeated)) {
            return Optional.of("password.not-repeated");
        }
        try {
            return desk.changePassword(person, password) ? Optional.empty() : Optional.of("password.same");
        } catch (TooManyWaiting tooMany) {
            return Optional.of("sign-in.busy");
        }
    }

    private Optional<Person> changing(HttpServletRequest request) {
        Optional<UUID> id = session.awaitingNewPassword(request);
        return id.flatMap(desk::person).filter(Person::passwordMustChange);
    }

    private static String show(Model model, Person person) {
        model.addAttribute("name", person.signInName());
        return PAGE;
    }
}
