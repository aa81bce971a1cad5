package org.hamroh.gateway.relay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hamroh.gateway.door.SecurityHeaders;
import org.hamroh.gateway.limits.Bodies;
import org.hamroh.gateway.refusal.Refusal;
import org.hamroh.gateway.refusal.Refusals;
import org.springframework.stereotype.Component;

/** Writes to the visitor what came of a request: the application's answer, or the gateway's refusal. */
@Component
final class Replies {

    private final ResponseHeaders headers;
    private final SecurityHeaders security;
    private final Refusals refusals;
    private final Bodies bodies;

    Replies(ResponseHeaders headers, SecurityHeaders security, Refusals refusals, Bodies bodies) {
        this.headers = headers;
        this.security = security;
        this.refusals = refusals;
        this.bodies = bodies;
    }

    Reply of(Answer answer) {
        return new Reply(answer.status(), (request, response) -> send(answer, request, response));
    }

    Reply of(Refusal refusal) {
        return new Reply(refusal.status(), (request, response) -> refusals.write(request, response, refusal));
    }

    /** What was never sent is kept, to be sent again; of the rest nobody knows whether it arrived. */
    Reply of(RelayFailure failure) {
        if (!failure.nothingSent()) {
            return of(failure.refusal());
        }
        return new Reply(
                failure.refusal().status(),
                (request, response) -> refusals.keep(request, response, failure.refusal(), failure.comeBack(), bodies));
    }

    private void send(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        headers.copy(answer.response(), response);
        try {
            answer.sendBody(response.getOutputStream());
        } catch (IOException broken) {
            if (response.isCommitted()) {
                throw broken; // The server then cuts the connection, so the visitor sees that something is missing.
            }
            response.reset();
            security.apply(request, response);
            refusals.write(request, response, Refusal.BROKEN);
        }
    }
}
