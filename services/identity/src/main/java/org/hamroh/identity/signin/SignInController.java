package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.factor.CeremonyDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where people of partner organisations sign in, by password or by passkey. */
@Controller
class SignInController {

    private static final String PAGE = "sign-in";
    private static final String ASKED = "hamroh.passkey-asked";
    private static final String RETRY_SECONDS = "5";

    private final SignInDesk desk;
    private final SessionDesk session;
    private final CeremonyDesk passkeys;
    private final boolean trying;

    SignInController(SignInDesk desk, SessionDesk session, CeremonyDesk passkeys, IdentityProperties identity) {
        this.desk = desk;
        this.session = session;
        this.passkeys = passkeys;
        this.trying = identity.demo() && identity.secondFactor() == IdentityProperties.SecondFactorRule.OPTIONAL;
    }

    @GetMapping("/sign-in")
    String page(Model model, HttpServletRequest request) {
        model.addAttribute("name", "");
        return show(model, request);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("name", name);
        if (name.isBlank() || password.isEmpty()) {
            return again(model, request, response, HttpStatus.UNPROCESSABLE_CONTENT, "sign-in.incomplete");
        }
        return switch (desk.signIn(name, password)) {
            case SignIn.Proven(var person) -> "redirect:" + session.begin(person.id(), false, request, response);
            case SignIn.Refused() ->
                again(model, request, response, HttpStatus.UNPROCESSABLE_CONTENT, "sign-in.refused");
            case SignIn.Busy() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                yield again(model, request, response, HttpStatus.TOO_MANY_REQUESTS, "sign-in.busy");
            }
        };
    }

    @PostMapping("/sign-in/passkey")
    String passkey(
            @RequestParam(defaultValue = "") String answer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Object asked = request.getSession().getAttribute(ASKED);
        Optional<UUID> who = asked instanceof PublicKeyCredentialRequestOptions options
                ? passkeys.signedBy(options, answer)
                        .filter(id -> desk.person(id).isPresent())
                : Optional.empty();
        if (who.isEmpty()) {
            model.addAttribute("name", "");
            return again(model, request, response, HttpStatus.UNPROCESSABLE_CONTENT, "sign-in.passkey-refused");
        }
        request.getSession().removeAttribute(ASKED);
        return "redirect:" + session.begin(who.get(), true, request, response);
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "signed-out";
    }

    private String again(
            Model model, HttpServletRequest request, HttpServletResponse response, HttpStatus status, String problem) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return show(model, request);
    }

    private String show(Model model, HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = passkeys.ask();
        request.getSession().setAttribute(ASKED, options);
        model.addAttribute("passkey", passkeys.text(options));
        model.addAttribute("trying", trying);
        return PAGE;
    }
}
