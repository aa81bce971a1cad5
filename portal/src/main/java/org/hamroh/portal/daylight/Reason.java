package org.hamroh.portal.daylight;

/** Why a message was not taken in, as far as it helps to decide what to do; told from the class of the failure. */
enum Reason {
    /** It is no event, is damaged, or comes in a version that is not known here. */
    UNREADABLE,
    /** The database refused what the event would have changed. */
    DATABASE,
    /** The service stumbled over it. */
    PROGRAM;

    static Reason of(String failure) {
        if (failure.contains("Unreadable") || failure.contains("SerializationException")) {
            return UNREADABLE;
        }
        return failure.startsWith("org.springframework.dao.")
                        || failure.startsWith("com.mongodb.")
                        || failure.startsWith("org.springframework.data.")
                ? DATABASE
                : PROGRAM;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
