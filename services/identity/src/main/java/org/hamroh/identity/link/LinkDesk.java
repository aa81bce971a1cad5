package org.hamroh.identity.link;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.password.OneTimePassword;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Makes and spends links. The code stands after a {@code #}, so no server and no log ever sees the whole address. */
@Component
public final class LinkDesk {

    /** An invitation waits over a weekend. */
    public static final Duration INVITATION = Duration.ofHours(72);
    /** What went out by e-mail is used at once or never. */
    public static final Duration BY_MAIL = Duration.ofHours(1);

    private final MongoOperations mongo;
    private final Clock clock;
    private final String page;

    LinkDesk(MongoOperations mongo, Clock clock, IdentityProperties identity) {
        this.mongo = mongo;
        this.clock = clock;
        this.page = identity.publicUrl() + "/id/link#";
    }

    /**
     * A link as it is handed over, shown once.
     *
     * @param address for a browser
     * @param code the same for reading aloud: the page has a field for it
     */
    public record Made(String address, String code, Instant expiresAt) {}

    /** Makes a link; an earlier one of the same person is worth nothing now. */
    public Made make(UUID person, boolean phoneLost, Duration life) {
        String code = OneTimePassword.create();
        Instant now = clock.instant();
        drop(person);
        mongo.insert(new AccessLink(digest(code), person, phoneLost, now, now.plus(life)));
        return new Made(page + code, code, now.plus(life));
    }

    public Optional<AccessLink> find(String typed) {
        return Optional.ofNullable(mongo.findOne(good(typed), AccessLink.class));
    }

    /** Spends the link; of two who follow it at the same moment one succeeds. */
    public Optional<AccessLink> spend(String typed) {
        return Optional.ofNullable(mongo.findAndRemove(good(typed), AccessLink.class));
    }

    /** Makes a spent link good again, where nothing came of it. */
    public void giveBack(AccessLink spent) {
        mongo.save(spent);
    }

    /** When the person's unused link was made. */
    public Optional<Instant> madeAt(UUID person) {
        return Optional.ofNullable(mongo.findOne(new Query(where("person").is(person)), AccessLink.class))
                .map(AccessLink::createdAt);
    }

    public void drop(UUID person) {
        mongo.remove(new Query(where("person").is(person)), AccessLink.class);
    }

    private Query good(String typed) {
        return new Query(where("_id").is(digest(typed)).and("expiresAt").gt(clock.instant()));
    }

    private static String digest(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
