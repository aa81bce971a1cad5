package org.hamroh.health.code;

/** Where on the journey the person was when tested. */
public enum Stage implements Coded {
    BEFORE_DEPARTURE,
    DURING_VISIT,
    AT_RETURN
}
