package org.hamroh.gateway.relay;

import java.io.IOException;
import org.hamroh.gateway.refusal.Refusal;

/** The application behind gave no answer. */
final class RelayFailure extends IOException {

    private static final long serialVersionUID = 1;
    private static final int COME_BACK_SECONDS = 5;

    private final Refusal refusal;
    private final long comeBack;

    RelayFailure(Refusal refusal, Exception cause) {
        super(refusal.name(), cause);
        this.refusal = refusal;
        this.comeBack = COME_BACK_SECONDS;
    }

    /** Refused without a try. */
    RelayFailure(Refusal refusal, long comeBack) {
        super(refusal.name());
        this.refusal = refusal;
        this.comeBack = comeBack;
    }

    /** In how many seconds another try may help. */
    long comeBack() {
        return comeBack;
    }

    /** Whether nothing of the request reached the application, so that it may safely be sent again. */
    boolean nothingSent() {
        return refusal == Refusal.UNAVAILABLE || refusal == Refusal.PAUSED || refusal == Refusal.CROWDED;
    }

    Refusal refusal() {
        return refusal;
    }
}
