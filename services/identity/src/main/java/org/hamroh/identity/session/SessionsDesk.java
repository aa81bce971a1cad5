package org.hamroh.identity.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Opens, finds and ends sessions. They lie in the database, so a restart signs nobody out. */
@Component
public final class SessionsDesk {

    /** As long as a working day: whoever signs in in the morning is not asked again before the evening. */
    public static final Duration LIFETIME = Duration.ofHours(10);

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoOperations mongo;
    private final Clock clock;

    SessionsDesk(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A session that has just begun.
     *
     * @param secret for the browser's cookie; kept nowhere here
     */
    public record Opened(Session session, String secret) {}

    public Opened open(UUID person, @Nullable String userAgent, boolean strong) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        Session session = new Session(
                UUID.randomUUID(),
                person,
                digest(secret),
                now,
                now,
                now.plus(LIFETIME),
                Device.words(userAgent),
                strong);
        mongo.insert(session);
        return new Opened(session, secret);
    }

    public Optional<Session> bySecret(String secret) {
        return Optional.ofNullable(mongo.findOne(open(where("digest").is(digest(secret))), Session.class));
    }

    /** Notes that the session is in use; false when it is over. */
    public boolean seen(UUID id) {
        Update now = new Update().set("seenAt", clock.instant());
        return mongo.updateFirst(open(where("_id").is(id)), now, Session.class).getMatchedCount() == 1;
    }

    /** Whose open session this is. */
    public Optional<Session> byId(UUID id) {
        return Optional.ofNullable(mongo.findOne(open(where("_id").is(id)), Session.class));
    }

    /** The open sessions of a person, the one used last first. */
    public List<Session> of(UUID person) {
        return mongo.find(open(where("person").is(person)).with(Sort.by(Sort.Direction.DESC, "seenAt")), Session.class);
    }

    /** Ends one session of this person; false when the person has no such session. */
    public boolean end(UUID person, UUID id) {
        return mongo.remove(new Query(where("_id").is(id).and("person").is(person)), Session.class)
                        .getDeletedCount()
                == 1;
    }

    public long endAll(UUID person) {
        return mongo.remove(new Query(where("person").is(person)), Session.class)
                .getDeletedCount();
    }

    /** Ends every session of this person but the one at hand. */
    public void endOthers(UUID person, UUID kept) {
        mongo.remove(new Query(where("person").is(person).and("_id").ne(kept)), Session.class);
    }

    private Query open(org.springframework.data.mongodb.core.query.Criteria which) {
        return new Query(which.and("endsAt").gt(clock.instant()));
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
