package org.hamroh.ombudsman;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A mail server that listens on a port of this machine, one for all tests; and the duty officer's address. */
public final class Post implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final String DUTY = "duty@ombudsman.example";

    private static final GreenMail SERVER = started();

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** What arrived for this address, headers and all. */
    public static List<String> arrived(String address) {
        return Stream.of(SERVER.getReceivedMessagesForDomain(address))
                .map(Post::whole)
                .toList();
    }

    private static String whole(jakarta.mail.internet.MimeMessage message) {
        try {
            return String.join("\n", java.util.Collections.list(message.getAllHeaderLines())) + "\n"
                    + message.getSubject() + "\n" + message.getContent();
        } catch (jakarta.mail.MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + SERVER.getSmtp().getPort(),
                        "hamroh.notification.mail-from=news@post.example",
                        "hamroh.notification.urgent-to=" + DUTY)
                .applyTo(context);
    }
}
