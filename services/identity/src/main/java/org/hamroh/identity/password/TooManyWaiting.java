package org.hamroh.identity.password;

/** Too many password checks are waiting already; come back in a few seconds. */
public final class TooManyWaiting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyWaiting() {
        super("too many password checks are waiting", null, false, false);
    }
}
