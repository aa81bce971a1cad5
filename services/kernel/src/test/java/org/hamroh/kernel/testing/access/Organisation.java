package org.hamroh.kernel.testing.access;

/** For whom somebody acts: the claims {@code org} and {@code org_type}. Both empty: for nobody. */
public record Organisation(String id, String type) {
    static final Organisation NONE = new Organisation("", "");

    /** Another organisation of the same kind, which owns nothing. */
    Organisation twin() {
        return new Organisation(type + "-elsewhere", type);
    }
}
