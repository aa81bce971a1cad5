package org.hamroh.identity.signin;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Help for who forgot the password. The answer is the same, and comes as quickly, whether the account exists or not. */
@Controller
class ForgottenController {

    private static final String PAGE = "forgotten";

    private final RecoveryMailDesk mail;

    ForgottenController(RecoveryMailDesk mail) {
        this.mail = mail;
    }

    @GetMapping("/forgotten")
    String page(Model model) {
        return show(model, false);
    }

    @PostMapping("/forgotten")
    String send(@RequestParam(defaultValue = "") String name, Model model, Locale language) {
        if (mail.possible()) {
            mail.send(name, language);
        }
        return show(model, mail.possible());
    }

    private String show(Model model, boolean sent) {
        model.addAttribute("mail", mail.possible());
        model.addAttribute("sent", sent);
        return PAGE;
    }
}
