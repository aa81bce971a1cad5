package org.hamroh.identity.signin;

/** The terms everybody who works here agrees to. Whoever changes their text gives them a new version, and all are asked again. */
public final class Terms {

    private static final String VERSION = "2026-11";

    private Terms() {}

    /** The version that people are asked to agree to now. */
    public static String version() {
        return VERSION;
    }
}
