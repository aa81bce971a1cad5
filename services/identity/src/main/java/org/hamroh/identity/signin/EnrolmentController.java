package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.hamroh.identity.factor.FactorDesk;
import org.hamroh.identity.person.Person;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages where somebody takes an authenticator app into use, and then sees the recovery codes, once. */
@Controller
class EnrolmentController {

    private static final String SECRET = "hamroh.new-factor";
    private static final String TO_SIGN_IN = "redirect:/sign-in";

    private final FactorDesk factors;
    private final SessionDesk session;
    private final MessageSource messages;

    EnrolmentController(FactorDesk factors, SessionDesk session, MessageSource messages) {
        this.factors = factors;
        this.session = session;
        this.messages = messages;
    }

    @GetMapping("/second-factor/set-up")
    String page(Model model, HttpServletRequest request) {
        return enrolling(request).map(person -> show(model, person, request)).orElse(TO_SIGN_IN);
    }

    /** The QR code; it holds the secret, so nobody keeps it. */
    @GetMapping("/second-factor/code.svg")
    ResponseEntity<String> picture(HttpServletRequest request) {
        return enrolling(request)
                .map(person -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf("image/svg+xml"))
                        .body(offer(person, request).picture()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/second-factor/set-up")
    String enrol(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> enrolling = enrolling(request);
        if (enrolling.isEmpty()) {
            return TO_SIGN_IN;
        }
        Person person = enrolling.get();
        List<String> recovery = factors.enrol(person.id(), secret(request), code);
        if (recovery.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", code.isBlank() ? "factor.missing" : "factor.wrong-set-up");
            return show(model, person, request);
        }
        request.getSession().removeAttribute(SECRET);
        session.proven(request);
        CodesDesk.begin(recovery, request);
        return "redirect:/second-factor/codes";
    }

    @GetMapping("/second-factor/codes")
    String codes(Model model, HttpServletRequest request) {
        model.addAttribute("action", "/second-factor/done");
        return CodesDesk.show(request, model) ? "recovery-codes" : TO_SIGN_IN;
    }

    @PostMapping("/second-factor/done")
    String done(HttpServletRequest request, HttpServletResponse response) {
        CodesDesk.end(request);
        return "redirect:" + session.goOn(request, response);
    }

    /** Whoever proved an earlier factor, or has none; not who only knows the password of an account that has one. */
    private Optional<Person> enrolling(HttpServletRequest request) {
        boolean strong = session.pending(request).filter(Pending::strong).isPresent();
        return session.person(request)
                .filter(person -> !person.passwordMustChange())
                .filter(person -> strong || person.secondFactor().isEmpty());
    }

    private FactorDesk.Offer offer(Person person, HttpServletRequest request) {
        return factors.offer(
                person, secret(request), String.valueOf(messages.getMessage("page.name", null, request.getLocale())));
    }

    /** The same secret however often the page is opened, until it is taken into use. */
    private byte[] secret(HttpServletRequest request) {
        HttpSession here = request.getSession();
        if (here.getAttribute(SECRET) instanceof byte[] begun) {
            return begun;
        }
        byte[] secret = factors.newSecret();
        here.setAttribute(SECRET, secret);
        return secret;
    }

    private String show(Model model, Person person, HttpServletRequest request) {
        model.addAttribute("secret", offer(person, request).text());
        return "second-factor-set-up";
    }
}
