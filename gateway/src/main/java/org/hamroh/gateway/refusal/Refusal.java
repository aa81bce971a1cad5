package org.hamroh.gateway.refusal;

/** Why the gateway itself answers instead of an application. Each has a status, and a title and a detail in five languages. */
public enum Refusal {
    MALFORMED(400, "problem.unreadable"),
    NOT_FOUND(404, "problem.not-found"),
    METHOD_NOT_ALLOWED(405, "problem.method"),
    BODY_TOO_SLOW(408, "gateway.body-too-slow"),
    BODY_TOO_LARGE(413, "problem.too-large"),
    TOO_MANY(429, "problem.too-many"),
    HEADERS_TOO_LARGE(431, "gateway.headers-too-large"),
    FAILURE(500, "problem.server"),
    BROKEN(502, "gateway.broken"),
    UNAVAILABLE(503, "problem.unavailable"),
    TOO_SLOW(504, "gateway.too-slow"),
    /** Asked to wait once because much comes from the same network; see {@code limits.Turns}. */
    WAIT_A_TURN(429, "gateway.turn"),
    /** The application fails so often that it is left alone for a while. */
    PAUSED(503, "gateway.paused"),
    /** More is under way than the applications bear. */
    CROWDED(503, "gateway.crowded");

    private final int status;
    private final String key;

    Refusal(int status, String key) {
        this.status = status;
        this.key = key;
    }

    public int status() {
        return status;
    }

    String key() {
        return key;
    }

    /** The refusal that says most about a status which the server, not this code, decided on. */
    static Refusal ofStatus(int status) {
        for (Refusal refusal : values()) {
            if (refusal.status == status) {
                return refusal;
            }
        }
        return status < 500 ? MALFORMED : FAILURE;
    }
}
