package org.hamroh.identity.password;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one password check costs, and how many are paid at once.
 *
 * @param memory KiB of heap for one check
 * @param iterations passes over that memory
 * @param atOnce checks that run at the same time
 * @param waiting checks that may wait for their turn; the next one is turned away
 */
@ConfigurationProperties("hamroh.identity.password")
record PasswordProperties(
        @DefaultValue("19456") int memory,
        @DefaultValue("2") int iterations,
        @DefaultValue("2") int atOnce,
        @DefaultValue("20") int waiting) {}
