package org.hamroh.loans.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Closes days of the journal. In a closed day nothing is written any more; what belongs to it counts for the next open day. */
@Component
class DayCloseDesk {
    static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final MongoTemplate mongo;
    private final Audit audit;
    private final Clock clock;

    DayCloseDesk(MongoTemplate mongo, Audit audit, Clock clock) {
        this.mongo = mongo;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes the day and every open one before it, oldest first; a day that is closed stays as it is.
     *
     * @throws Refusal 409 for a day to come
     */
    void close(Caller caller, String currency, LocalDate day) {
        LocalDate today = LocalDate.now(clock.withZone(DUSHANBE));
        if (day.isAfter(today)) {
            throw Refusal.conflict("journal.day-to-come");
        }
        audit.note(caller, "journal-close", day, Result.ALLOWED);
        MongoCollection<Document> books = mongo.getCollection(JournalListener.BOOKS);
        Document oldest = books.find(Filters.and(
                        Filters.eq("lender", caller.organisation()),
                        Filters.eq("currency", currency),
                        Filters.ne("closed", true)))
                .sort(Sorts.ascending("day"))
                .first();
        LocalDate from = oldest == null ? day : LocalDate.parse(oldest.getString("day"));
        Date now = Date.from(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        for (LocalDate each = from.isAfter(day) ? day : from; !each.isAfter(day); each = each.plusDays(1)) {
            String id = JournalListener.id(caller.organisation(), currency, each);
            Document known = books.find(Filters.eq("_id", id)).first();
            if (known == null || !known.getBoolean("closed", false)) {
                books.updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("closed", true),
                                Updates.set("closedAt", now),
                                Updates.set("closedBy", caller.subject()),
                                Updates.setOnInsert("lender", caller.organisation()),
                                Updates.setOnInsert("currency", currency),
                                Updates.setOnInsert("day", each.toString())),
                        new UpdateOptions().upsert(true));
            }
        }
    }
}
