package org.hamroh.gateway.relay;

/** Who goes first when an application is full; the later in this list, the longer it is still served. */
enum Urgency {
    /** Somebody reads. */
    READING(60, 500),
    /** Somebody changes something. */
    CHANGING(80, 1000),
    /** Somebody files a complaint or follows one: every page and form of it. */
    FILING(100, 2000);

    private final int share;
    private final long longestWaitMillis;

    Urgency(int share, long longestWaitMillis) {
        this.share = share;
        this.longestWaitMillis = longestWaitMillis;
    }

    /** How many of an application's connections this and the less urgent may use together. */
    int of(int connections) {
        return Math.max(1, connections * share / 100);
    }

    long longestWaitMillis() {
        return longestWaitMillis;
    }
}
