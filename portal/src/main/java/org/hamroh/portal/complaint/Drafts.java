package org.hamroh.portal.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hamroh.portal.site.ScopedCookie;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of complaints, each readable only with the secret in its owner's cookie. */
@Component
class Drafts {

    /** One portal handles the pages of one person; two of its tabs take turns here. */
    private final Lock[] turns =
            IntStream.range(0, 64).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    private final ScopedCookie cookie;
    private final DraftClient client;
    private final JsonMapper json;

    Drafts(ScopedCookie draftCookie, DraftClient client, JsonMapper json) {
        this.cookie = draftCookie;
        this.client = client;
        this.json = json;
    }

    Optional<DraftSecret> secret(HttpServletRequest request) {
        return cookie.read(request).flatMap(DraftSecret::parse);
    }

    DraftSecret begin(HttpServletResponse response) {
        DraftSecret fresh = DraftSecret.fresh();
        cookie.write(response, fresh.cookie());
        return fresh;
    }

    /** What was typed so far; an empty draft when nothing was, or when it is older than a day. */
    Draft read(DraftSecret secret) {
        try {
            return DraftSeal.open(secret, client.read(secret.id()))
                    .map(plain -> json.readValue(plain, Draft.class))
                    .orElse(Draft.EMPTY);
        } catch (ServiceProblem e) {
            if (e.is(HttpStatus.NOT_FOUND)) {
                return Draft.EMPTY;
            }
            throw e;
        }
    }

    /** Changes a draft and renews its day. A filed complaint is not changed any more. */
    Draft change(DraftSecret secret, HttpServletResponse response, UnaryOperator<Draft> change) {
        Lock turn = turns[Math.floorMod(secret.id().hashCode(), turns.length)];
        turn.lock();
        try {
            Draft before = read(secret);
            if (before.receipt() != null) {
                return before;
            }
            Draft after = change.apply(before);
            client.write(secret.id(), DraftSeal.close(secret, json.writeValueAsBytes(after)));
            cookie.write(response, secret.cookie());
            return after;
        } finally {
            turn.unlock();
        }
    }

    /** Destroys a draft and takes its key from the browser, also when the service is away: without the key it is noise. */
    void forget(DraftSecret secret, HttpServletResponse response) {
        cookie.clear(response);
        try {
            client.delete(secret.id());
        } catch (ServiceProblem e) {
            if (!e.unavailable() && !e.is(HttpStatus.NOT_FOUND)) {
                throw e;
            }
        }
    }
}
