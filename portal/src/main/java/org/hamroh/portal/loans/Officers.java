package org.hamroh.portal.loans;

import org.hamroh.portal.site.Words;
import org.springframework.stereotype.Component;

/** How an officer is called on a page: the services know ids, and a name is told only by identity. */
@Component("officers")
final class Officers {
    private final Words words;

    Officers(Words words) {
        this.words = words;
    }

    public String say(String officer) {
        return switch (officer) {
            case "me" -> words.say("loans.officer-me");
            case "" -> words.say("loans.officer-none");
            default -> words.say("loans.officer-named", Codes.tail(officer));
        };
    }
}
