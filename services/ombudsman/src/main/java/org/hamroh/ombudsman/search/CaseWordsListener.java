package org.hamroh.ombudsman.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.hamroh.ombudsman.complaint.WrittenQuery;
import org.hamroh.ombudsman.complaint.WrittenQuery.Written;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Writes the words of a case anew whenever something happened in it. It reads the case as it is now, so an event that comes
 * twice or late does no harm, and of a case that was forgotten nothing stays.
 */
@Component
final class CaseWordsListener implements EventHandler<ComplaintEvent> {
    private final WrittenQuery written;
    private final BlindIndex index;
    private final MongoTemplate mongo;

    CaseWordsListener(WrittenQuery written, BlindIndex index, MongoTemplate mongo) {
        this.written = written;
        this.index = index;
        this.mongo = mongo;
    }

    @Override
    public Class<ComplaintEvent> family() {
        return ComplaintEvent.class;
    }

    @Override
    public void on(Received<ComplaintEvent> received) {
        UUID id = UUID.fromString(received.aggregateId());
        written.in(id).map(this::entry).ifPresentOrElse(mongo::save, () -> remove(id));
    }

    private CaseWords entry(Written found) {
        Set<String> words = new LinkedHashSet<>();
        found.texts().forEach(text -> words.addAll(WordBeginnings.of(text)));
        return new CaseWords(
                found.id(), found.office(), found.filedAt(), found.facets(), index.numbers(found.office(), words));
    }

    private void remove(UUID id) {
        mongo.remove(Query.query(Criteria.where("_id").is(id)), CaseWords.class);
    }
}
