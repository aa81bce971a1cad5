package org.hamroh.ombudsman.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Puts into the queue what has to be told. The same event again puts nothing more in; one older than a day is no news any more. */
@Component
final class NotificationListener implements EventHandler<ComplaintEvent> {
    private static final Duration NEWS = Duration.ofDays(1);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final List<String> office;
    private final Duration quiet;

    NotificationListener(MongoTemplate mongo, Clock clock, NotificationConfiguration.Settings settings) {
        this.mongo = mongo;
        this.clock = clock;
        this.office = settings.urgentTo();
        this.quiet = settings.quiet();
    }

    @Override
    public Class<ComplaintEvent> family() {
        return ComplaintEvent.class;
    }

    @Override
    public void on(Received<ComplaintEvent> received) {
        var event = received.event();
        if (event instanceof ComplaintEvent.Forgotten) {
            forget(event);
            return;
        }
        var now = clock.instant();
        if (received.at().plus(NEWS).isBefore(now)) {
            return;
        }
        if (event instanceof ComplaintEvent.UrgentFiled urgent) {
            tellOffice(received, urgent, now);
        } else if (isNews(event)) {
            add(Notification.news(received.id(), event.complaint(), now.plus(quiet)));
        }
    }

    /** What the office did and the complainant can read. */
    private static boolean isNews(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.Admitted unused -> true;
            case ComplaintEvent.NotAdmitted unused -> true;
            case ComplaintEvent.ComplainantAwaited unused -> true;
            case ComplaintEvent.OfficeAsked unused -> true;
            case ComplaintEvent.Referred unused -> true;
            case ComplaintEvent.TakenBack unused -> true;
            case ComplaintEvent.Resolved unused -> true;
            case ComplaintEvent.Closed unused -> true;
            case ComplaintEvent.Reopened unused -> true;
            default -> false;
        };
    }

    private void tellOffice(Received<ComplaintEvent> received, ComplaintEvent.UrgentFiled urgent, Instant now) {
        for (var address : office) {
            add(Notification.urgent(
                    received.id(), urgent.complaint(), address, urgent.dueOn().toString(), now));
        }
    }

    private void add(Notification notification) {
        try {
            mongo.insert(notification);
        } catch (DuplicateKeyException e) {
            // The event came before.
        }
    }

    private void forget(ComplaintEvent event) {
        mongo.remove(Query.query(Criteria.where("complaint").is(event.complaint())), Notification.class);
    }
}
