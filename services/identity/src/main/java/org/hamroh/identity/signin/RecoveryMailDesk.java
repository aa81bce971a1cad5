package org.hamroh.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.hamroh.identity.link.LinkDesk;
import org.hamroh.identity.person.People;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.person.SignInName;
import org.hamroh.identity.person.StandingDesk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends a link to who forgot the password, where mail is configured ({@code spring.mail}) and the sign-in name is an address.
 *
 * <p>Everything happens after the page was answered, so its time tells nothing. An account gets one message in five minutes.
 */
@Component
class RecoveryMailDesk {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.recovery");
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 20;

    private final People people;
    private final StandingDesk standing;
    private final LinkDesk links;
    private final MessageSource messages;
    private final Clock clock;
    private final @Nullable JavaMailSender post;
    private final String from;
    private final Semaphore sending = new Semaphore(AT_ONCE);

    RecoveryMailDesk(
            People people,
            StandingDesk standing,
            LinkDesk links,
            MessageSource messages,
            Clock clock,
            ObjectProvider<JavaMailSender> post,
            @Value("${hamroh.identity.mail-from:hamroh@localhost}") String from) {
        this.people = people;
        this.standing = standing;
        this.links = links;
        this.messages = messages;
        this.clock = clock;
        this.post = post.getIfAvailable();
        this.from = from;
    }

    /** Whether this house can send mail at all. */
    boolean possible() {
        return post != null;
    }

    void send(String name, Locale language) {
        if (!SignInName.possible(name) || !sending.tryAcquire()) {
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                people.findBySignInName(new SignInName(name).value())
                        .filter(standing::mayAct)
                        .filter(person -> person.signInName().contains("@") && !recentlySent(person))
                        .ifPresent(person -> deliver(person, language));
            } finally {
                sending.release();
            }
        });
    }

    private boolean recentlySent(Person person) {
        return links.madeAt(person.id())
                .filter(at -> at.plus(PAUSE).isAfter(clock.instant()))
                .isPresent();
    }

    private void deliver(Person person, Locale language) {
        JavaMailSender office = post;
        if (office == null) {
            return;
        }
        var link = links.make(person.id(), false, LinkDesk.BY_MAIL);
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(person.signInName());
        letter.setSubject(text("mail.recovery-subject", language));
        letter.setText(text("mail.recovery-text", language, link.address(), link.code()));
        try {
            office.send(letter);
            AUDIT.info("recovery sent person={}", person.id());
        } catch (MailException e) {
            AUDIT.warn(
                    "recovery not sent person={} reason={}",
                    person.id(),
                    e.getClass().getSimpleName());
        }
    }

    private String text(String key, Locale language, Object... facts) {
        return messages.getMessage(key, facts, language);
    }
}
