package org.hamroh.ombudsman.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.kernel.Rounds;
import org.hamroh.kernel.text.Language;
import org.hamroh.ombudsman.complaint.NoticeQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Tells what waits in the queue. Whoever takes a notification puts its next attempt off first, so that several instances do not tell
 * the same at once, and one that stops in the midst loses nothing: it is told again, at least once and rarely twice.
 */
@Component
final class NotificationSweep extends Rounds {
    private static final Logger log = LoggerFactory.getLogger(NotificationSweep.class);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MongoTemplate mongo;
    private final ObjectProvider<Channel> channels;
    private final NoticeQuery cases;
    private final MessageSource messages;
    private final Clock clock;
    private final Language officeReads;

    NotificationSweep(
            MongoTemplate mongo,
            ObjectProvider<Channel> channels,
            NoticeQuery cases,
            MessageSource messages,
            Clock clock,
            NotificationConfiguration.Settings settings) {
        super("notifications");
        this.mongo = mongo;
        this.channels = channels;
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
        this.officeReads = Language.of(settings.urgentLanguage()).orElse(Language.TG);
    }

    @Override
    protected void work() throws InterruptedException {
        while (isRunning()) {
            try {
                sweep();
            } catch (RuntimeException e) {
                log.warn(
                        "The queue of notifications cannot be read: {}",
                        e.getClass().getSimpleName());
            }
            rest(REST);
        }
    }

    /** Tells everything that is due now. */
    void sweep() {
        for (var next = take(); next != null; next = take()) {
            tell(next);
        }
    }

    private @Nullable Notification take() {
        var now = clock.instant();
        return mongo.findAndModify(
                Query.query(Criteria.where("nextAt").lte(now)).with(Sort.by("nextAt")),
                new Update().set("nextAt", now.plus(LEASE)).inc("attempts", 1),
                FindAndModifyOptions.options().returnNew(true),
                Notification.class);
    }

    private void tell(Notification one) {
        try {
            settle(one.id(), one.isForOffice() ? tellOffice(one) : tellComplainant(one));
        } catch (RuntimeException e) {
            // What went wrong may quote the address, so only its kind is written down.
            log.warn(
                    "Notification {} was not taken over at attempt {}: {}",
                    one.id().substring(0, 36),
                    one.attempts(),
                    e.getClass().getSimpleName());
            var pause = Notification.pauseAfter(one.attempts());
            if (pause == null) {
                settle(one.id(), "given_up");
            } else {
                putOff(one.id(), clock.instant().plus(pause));
            }
        }
    }

    private String tellOffice(Notification one) {
        var reference = cases.reference(one.complaint());
        var mail = channel("email");
        if (reference.isEmpty() || mail.isEmpty()) {
            return "nobody";
        }
        var day = one.dueOn() == null ? "" : DAY.format(LocalDate.parse(one.dueOn()));
        mail.get()
                .send(
                        Optional.ofNullable(one.to()).orElseThrow(),
                        new Channel.Words(
                                say(officeReads, "notification.urgent-subject", reference.get()),
                                say(officeReads, "notification.urgent-text", reference.get(), day)));
        return "sent";
    }

    /** One message tells all that is new by then. */
    private String tellComplainant(Notification one) {
        var addressee = cases.addressee(one.complaint()).orElse(null);
        var channel = addressee == null ? Optional.<Channel>empty() : channel(addressee.channel());
        if (addressee == null || channel.isEmpty()) {
            return "nobody";
        }
        var now = clock.instant();
        channel.get()
                .send(
                        addressee.address(),
                        new Channel.Words(
                                say(addressee.language(), "notification.subject"),
                                say(addressee.language(), "notification.text")));
        supersede(one.complaint(), one.id(), now);
        return "sent";
    }

    private Optional<Channel> channel(String code) {
        return channels.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private String say(Language language, String key, Object... facts) {
        return messages.getMessage(key, facts, language.locale());
    }

    private void settle(String id, String outcome) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), settled(outcome), Notification.class);
    }

    private void supersede(UUID complaint, String told, Instant now) {
        mongo.updateMulti(
                Query.query(Criteria.where("complaint")
                        .is(complaint)
                        .and("_id")
                        .ne(told)
                        .and("to")
                        .exists(false)
                        .and("attempts")
                        .is(0)
                        .and("nextAt")
                        .lte(now.plus(LEASE))),
                settled("superseded"),
                Notification.class);
    }

    private void putOff(String id, Instant until) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)), new Update().set("nextAt", until), Notification.class);
    }

    private Update settled(String outcome) {
        return new Update().unset("nextAt").unset("to").set("outcome", outcome).set("settledAt", clock.instant());
    }
}
