package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.hamroh.identity.factor.PasskeyDesk;
import org.hamroh.identity.link.LinkDesk;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.person.PersonChangeDesk;
import org.hamroh.identity.session.SessionsDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an invitation or a recovery link leads: the code, then a password of one's own. Looking spends nothing, so a mail
 * program that opens every link does no harm.
 */
@Controller
class LinkController {

    private static final String CODE = "hamroh.link";
    private static final String PAGE = "link";

    private final LinkDesk links;
    private final SignInDesk desk;
    private final NewPasswordDesk passwords;
    private final PersonChangeDesk people;
    private final PasskeyDesk passkeys;
    private final SessionsDesk sessions;
    private final SessionDesk session;

    LinkController(
            LinkDesk links,
            SignInDesk desk,
            NewPasswordDesk passwords,
            PersonChangeDesk people,
            PasskeyDesk passkeys,
            SessionsDesk sessions,
            SessionDesk session) {
        this.links = links;
        this.desk = desk;
        this.passwords = passwords;
        this.people = people;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.session = session;
    }

    @GetMapping("/link")
    String page() {
        return PAGE;
    }

    @PostMapping("/link")
    String code(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (code.length() > 100 || invited(code).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", code.isBlank() ? "link.missing" : "link.wrong");
            return PAGE;
        }
        request.getSession().setAttribute(CODE, code);
        return "redirect:/link/password";
    }

    @GetMapping("/link/password")
    String password(Model model, HttpServletRequest request) {
        return invited(code(request)).map(person -> show(model, person)).orElse("redirect:/link");
    }

    @PostMapping("/link/password")
    String choose(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String code = code(request);
        Optional<Person> invited = invited(code);
        if (invited.isEmpty()) {
            return "redirect:/link";
        }
        Person person = invited.get();
        Optional<String> problem = passwords.broken(person, password, repeated);
        if (problem.isEmpty()) {
            var spent = links.spend(code);
            if (spent.isEmpty()) {
                return "redirect:/link";
            }
            problem = passwords.choose(person, password, repeated);
            if (problem.isEmpty()) {
                settle(person, spent.get().phoneLost());
                request.getSession().removeAttribute(CODE);
                return "redirect:" + session.begin(person.id(), false, request, response);
            }
            links.giveBack(spent.get());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem.get());
        return show(model, person);
    }

    /** Whoever knew the old password, or holds the old phone, is out now. */
    private void settle(Person person, boolean phoneLost) {
        sessions.endAll(person.id());
        if (phoneLost) {
            passkeys.removeAll(person.id());
            people.change(person.id(), somebody -> {
                somebody.forgetSecondFactor();
                return true;
            });
        }
    }

    private Optional<Person> invited(String code) {
        return links.find(code).flatMap(link -> desk.person(link.person()));
    }

    private static String code(HttpServletRequest request) {
        @Nullable Object code = request.getSession().getAttribute(CODE);
        return code instanceof String text ? text : "";
    }

    private static String show(Model model, Person person) {
        model.addAttribute("name", person.signInName());
        model.addAttribute("action", "/link/password");
        model.addAttribute("why", "link.why");
        return "change-password";
    }
}
