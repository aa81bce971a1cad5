package org.hamroh.gateway.relay;

import java.io.IOException;
import org.hamroh.gateway.refusal.Refusal;

/** The application behind gave no answer. */
final class RelayFailure extends IOException {

    private static final long serialVersionUID = 1;
    private final Refusal refusal;

    RelayFailure(Refusal refusal, Exception cause) {
        super(refusal.name(), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
