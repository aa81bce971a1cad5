package org.hamroh.health.code;

/** As the person says it. */
public enum Sex implements Coded {
    FEMALE,
    MALE
}
