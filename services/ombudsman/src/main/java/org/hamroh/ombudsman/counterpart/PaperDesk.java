package org.hamroh.ombudsman.counterpart;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.ombudsman.upload.UploadDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps the papers of agreements. */
@Component
class PaperDesk {
    private final MongoTemplate mongo;
    private final UploadDesk uploads;

    PaperDesk(MongoTemplate mongo, UploadDesk uploads) {
        this.mongo = mongo;
        this.uploads = uploads;
    }

    /** A file that was uploaded, and the key with which it was answered. */
    record Taken(@Nullable UUID id, @Nullable String key) {}

    record Opened(AgreementPaper paper, InputStream bytes) {}

    /** Sending the same upload again gives the same paper. @throws Refusal 422 if there is no such upload */
    AgreementPaper keep(Taken upload) {
        var claimed = Optional.ofNullable(upload.id())
                .flatMap(id -> Optional.ofNullable(upload.key())
                        .flatMap(key -> uploads.claim(id, key, Aggregate.newId(), "agreement|" + id)))
                .orElseThrow(() -> Refusal.invalid(List.of(FieldError.of("file", "uploads.unknown"))));
        return mongo.save(new AgreementPaper(
                claimed.caseId(), claimed.id(), claimed.key(), claimed.name(), claimed.type(), claimed.size()));
    }

    boolean has(UUID id) {
        return mongo.exists(Query.query(Criteria.where("_id").is(id)), AgreementPaper.class);
    }

    Opened open(String id) {
        var paper = known(id).map(each -> mongo.findById(each, AgreementPaper.class));
        return paper.map(each -> new Opened(each, uploads.read(each.upload(), each.key())))
                .orElseThrow(Refusal::notFound);
    }

    private static Optional<UUID> known(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
