package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where people of partner organisations sign in. */
@Controller
class SignInController {

    private static final String PAGE = "sign-in";
    private static final String RETRY_SECONDS = "5";

    private final SignInDesk desk;
    private final SessionDesk session;

    SignInController(SignInDesk desk, SessionDesk session) {
        this.desk = desk;
        this.session = session;
    }

    @GetMapping("/sign-in")
    String page(Model model) {
        model.addAttribute("name", "");
        return PAGE;
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
            return again(model, response, HttpStatus.UNPROCESSABLE_CONTENT, "sign-in.incomplete");
        }
        return switch (desk.signIn(name, password)) {
            case SignIn.Welcome(var person) -> "redirect:" + session.open(person.id(), request, response);
            case SignIn.ChooseAnotherPassword(var person) -> {
                session.awaitNewPassword(person.id(), request);
                yield "redirect:/change-password";
            }
            case SignIn.Refused() -> again(model, response, HttpStatus.UNPROCESSABLE_CONTENT, "sign-in.refused");
            case SignIn.Busy() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                yield again(model, response, HttpStatus.TOO_MANY_REQUESTS, "sign-in.busy");
            }
        };
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "signed-out";
    }

    private static String again(Model model, HttpServletResponse response, HttpStatus status, String problem) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return PAGE;
    }
}
