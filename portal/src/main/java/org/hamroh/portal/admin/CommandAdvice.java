package org.hamroh.portal.admin;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives each form that creates something a name for its command, so that sending it twice does it once. */
@ControllerAdvice(basePackageClasses = AdminClient.class)
final class CommandAdvice {
    static final String COMMAND = "command";
    private static final Pattern OURS = Pattern.compile("[0-9a-f-]{36}");

    /** The one the form came with, or a new one for a form that is shown. */
    @ModelAttribute(COMMAND)
    String command(@RequestParam(defaultValue = "") String command) {
        return OURS.matcher(command).matches() ? command : UUID.randomUUID().toString();
    }
}
