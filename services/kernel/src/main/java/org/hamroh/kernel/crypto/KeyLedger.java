package org.hamroh.kernel.crypto;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What the database knows of the master key: a sealed word that only the right one opens, when it was last rotated, and the
 * wrapped keys themselves, which are wrapped anew here and nowhere else.
 */
final class KeyLedger {
    private static final String COLLECTION = "masterKey";
    private static final String WORD = "the master key opens this";
    private static final int BATCH = 500;

    private final MongoTemplate mongo;
    private final List<WrappedKeys> all;
    private final String service;

    /** @param all every place in which keys lie: what is left out here would be lost with the key that wraps it */
    KeyLedger(MongoTemplate mongo, List<WrappedKeys> all, String service) {
        this.mongo = mongo;
        this.all = List.copyOf(all);
        this.service = service;
    }

    /** Whether something was ever sealed here. */
    boolean hasSealed() {
        return word() != null || all.stream().anyMatch(wrapped -> sample(wrapped) != null);
    }

    /**
     * Makes sure that these keys open what is sealed here.
     *
     * @throws MasterKeySource.Unusable if they do not
     */
    void check(MasterKeys keys) {
        Document word = word();
        try {
            if (word != null) {
                keys.open(sealed(word, "word"), purpose());
            }
            for (WrappedKeys wrapped : all) {
                Document sample = sample(wrapped);
                if (sample != null) {
                    keys.open(sealed(sample, wrapped.field()), place(wrapped, sample));
                }
            }
        } catch (CaseKey.Tampered e) {
            throw wrong(keys.source().place(), e);
        }
        if (word == null) {
            keep(keys, null);
        }
    }

    MasterKeySource.Unusable lost(String place) {
        return new MasterKeySource.Unusable(
                ("The master key of %s is not there (%s), but cases are sealed with it. Without it they cannot be read."
                                + " Put it back from its backup; no new one was made.")
                        .formatted(service, place));
    }

    private MasterKeySource.Unusable wrong(String place, Throwable cause) {
        return new MasterKeySource.Unusable(
                ("The master key of %s (%s) is not the one with which the cases in this database are sealed."
                                + " Put the right one back from its backup, or connect the right database.")
                        .formatted(service, place),
                cause);
    }

    /** Notes that the keys were rotated, or, without a moment, that what is noted is sealed by the newest. */
    void keep(MasterKeys keys, @Nullable Instant rotated) {
        Sealed sealed = keys.seal(WORD.getBytes(StandardCharsets.UTF_8), purpose());
        Bson update = Updates.set("word", new Binary(sealed.bytes()));
        try {
            ledger().updateOne(
                            Filters.eq("_id", service),
                            rotated == null
                                    ? update
                                    : Updates.combine(update, Updates.set("rotatedAt", Date.from(rotated))),
                            new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (word() == null) {
                throw e;
            }
            // Another process has just made it.
        }
    }

    @Nullable
    Instant rotatedAt() {
        Document word = word();
        Date at = word == null ? null : word.getDate("rotatedAt");
        return at == null ? null : at.toInstant();
    }

    /** How many data keys are wrapped under which master key. */
    Map<Integer, Long> counts() {
        Map<Integer, Long> counts = new TreeMap<>();
        for (WrappedKeys wrapped : all) {
            for (Document each :
                    cases(wrapped).find(Filters.exists(wrapped.field())).projection(fields(wrapped))) {
                if (each.get(wrapped.field()) instanceof Binary) {
                    counts.merge(Keysets.keyOf(sealed(each, wrapped.field()).bytes()), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    /**
     * Wraps anew every data key that is not wrapped by the primary key; neither the content nor the version of its document
     * is touched, so nobody's change is refused for it. A command that has read the document before and saves it afterwards
     * brings the old wrapping back, which still opens; the next pass finds it.
     *
     * @return how many were wrapped anew
     */
    long rewrap(MasterKeys keys) {
        return all.stream().mapToLong(wrapped -> rewrap(keys, wrapped)).sum();
    }

    private long rewrap(MasterKeys keys, WrappedKeys wrapped) {
        long done = 0;
        Object last = null;
        while (true) {
            List<Document> batch = new ArrayList<>();
            Bson after = last == null ? Filters.exists(wrapped.field()) : Filters.gt("_id", last);
            cases(wrapped)
                    .find(after)
                    .projection(fields(wrapped))
                    .sort(Sorts.ascending("_id"))
                    .limit(BATCH)
                    .into(batch);
            for (Document each : batch) {
                done += rewrap(keys, wrapped, each) ? 1 : 0;
            }
            if (batch.size() < BATCH) {
                return done;
            }
            last = batch.getLast().get("_id");
        }
    }

    private boolean rewrap(MasterKeys keys, WrappedKeys wrapped, Document document) {
        if (!(document.get(wrapped.field()) instanceof Binary old) || Keysets.keyOf(old.getData()) == keys.primary()) {
            return false;
        }
        Sealed anew =
                keys.seal(keys.open(new Sealed(old.getData()), place(wrapped, document)), place(wrapped, document));
        return cases(wrapped)
                        .updateOne(
                                Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq(wrapped.field(), old)),
                                Updates.set(wrapped.field(), new Binary(anew.bytes())))
                        .getModifiedCount()
                == 1;
    }

    private static String place(WrappedKeys wrapped, Document document) {
        return CaseKeys.place(wrapped.collection(), Objects.requireNonNull(document.get("_id")));
    }

    private String purpose() {
        return "masterKey|" + service;
    }

    private @Nullable Document word() {
        return ledger().find(Filters.eq("_id", service)).first();
    }

    private @Nullable Document sample(WrappedKeys wrapped) {
        return cases(wrapped)
                .find(Filters.type(wrapped.field(), BsonType.BINARY))
                .projection(fields(wrapped))
                .first();
    }

    private static Bson fields(WrappedKeys wrapped) {
        return Projections.include(wrapped.field());
    }

    private static Sealed sealed(Document document, String field) {
        return new Sealed(document.get(field, Binary.class).getData());
    }

    private MongoCollection<Document> ledger() {
        return mongo.getCollection(COLLECTION);
    }

    private MongoCollection<Document> cases(WrappedKeys wrapped) {
        return mongo.getCollection(wrapped.collection());
    }
}
