package org.hamroh.gateway.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** An application's answer whose body still waits on the connection. Must be sent on or dropped. */
record Answer(ClassicHttpRequest request, ClassicHttpResponse response, Wire wire, Upstream upstream, Urgency urgency) {

    int status() {
        return response.getCode();
    }

    /** Reads the body to its end into {@code out}, then keeps the connection; breaks it if either side fails. */
    void sendBody(OutputStream out) throws IOException {
        boolean whole = false;
        try {
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                try (InputStream body = entity.getContent()) {
                    body.transferTo(out);
                }
            }
            whole = true;
        } finally {
            if (whole && wire.mayStay(request, response)) {
                upstream.giveBack(wire, urgency);
            } else {
                upstream.discard(wire, urgency);
            }
        }
    }

    void drop() {
        upstream.discard(wire, urgency);
    }
}
