package org.hamroh.identity.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends a link to who forgot the password, where mail is configured ({@code spring.mail}) and the sign-in name is an address.
 *
 * <p>Everything happens some seconds after the page was answered, nobody knows how many: work that begins beside the page makes
 * the page slower, and so tells that the account exists. An account gets one message in five minutes.
 */
@Component
class RecoveryMailDesk {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.recovery");
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST_WAITING = 2_000;
    private static final int SOONEST_MILLIS = 500;
    private static final int LATEST_MILLIS = 3_000;

    private final People people;
    private final StandingDesk standing;
    private final LinkDesk links;
    private final MessageSource messages;
    private final Clock clock;
    private final @Nullable JavaMailSender post;
    private final String from;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final RandomGenerator random = new SecureRandom();

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
        if (!SignInName.possible(name) || !waiting.tryAcquire()) {
            return;
        }
        CompletableFuture.delayedExecutor(
                        random.nextInt(SOONEST_MILLIS, LATEST_MILLIS),
                        TimeUnit.MILLISECONDS,
                        Thread::startVirtualThread)
                .execute(() -> {
                    try {
                        people.findBySignInName(new SignInName(name).value())
                                .filter(standing::mayAct)
                                .filter(person -> person.signInName().contains("@") && !recentlySent(person))
                                .ifPresent(person -> deliver(person, language));
                    } catch (DuplicateKeyException e) {
                        AUDIT.info("recovery not sent: asked for twice at the same moment");
                    } finally {
                        waiting.release();
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
