package org.hamroh.identity.signin;

import java.util.Optional;
import org.hamroh.identity.password.PasswordRules;
import org.hamroh.identity.password.TooManyWaiting;
import org.hamroh.identity.person.Person;
import org.springframework.stereotype.Component;

/** Takes a password that somebody chose, if it is good enough. */
@Component
class NewPasswordDesk {

    private final SignInDesk desk;
    private final PasswordRules rules;

    NewPasswordDesk(SignInDesk desk, PasswordRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    /** The message key of what is wrong; empty when the password is taken. */
    Optional<String> choose(Person person, String password, String repeated) {
        Optional<String> broken = broken(person, password, repeated);
        if (broken.isPresent()) {
            return broken;
        }
        try {
            return desk.changePassword(person, password) ? Optional.empty() : Optional.of("password.same");
        } catch (TooManyWaiting tooMany) {
            return Optional.of("sign-in.busy");
        }
    }

    /** The same, without taking it. */
    Optional<String> broken(Person person, String password, String repeated) {
        Optional<String> rule = rules.broken(password, person.signInName());
        return rule.isPresent() || password.equals(repeated) ? rule : Optional.of("password.not-repeated");
    }
}
