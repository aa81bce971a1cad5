package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.session.Session;
import org.hamroh.identity.session.SessionsDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where somebody who is signed in chooses another password, and is signed out everywhere else by it. */
@Controller
@RequestMapping(OwnPasswordController.PAGE)
class OwnPasswordController {

    static final String PAGE = "/account/password";

    private final AccountDesk account;
    private final NewPasswordDesk passwords;
    private final SessionsDesk sessions;
    private final SessionDesk signIn;

    OwnPasswordController(AccountDesk account, NewPasswordDesk passwords, SessionsDesk sessions, SessionDesk signIn) {
        this.account = account;
        this.passwords = passwords;
        this.sessions = sessions;
        this.signIn = signIn;
    }

    @GetMapping
    String page(Model model, HttpServletRequest request) {
        return fresh(request, session -> show(model, account.person(session)));
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return fresh(request, session -> {
            Person person = account.person(session);
            Optional<String> problem = passwords.choose(person, password, repeated);
            if (problem.isPresent()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("problem", problem.get());
                return show(model, person);
            }
            sessions.endOthers(person.id(), session.id());
            return "redirect:/account?done=password";
        });
    }

    private String fresh(HttpServletRequest request, Function<Session, String> page) {
        Optional<Session> session = account.session(request).filter(account::fresh);
        if (session.isEmpty()) {
            signIn.after(PAGE, request);
            return "redirect:/sign-in";
        }
        return page.apply(session.get());
    }

    private static String show(Model model, Person person) {
        model.addAttribute("name", person.signInName());
        model.addAttribute("action", PAGE);
        model.addAttribute("why", "account.password-why");
        return "change-password";
    }
}
