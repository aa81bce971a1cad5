package org.hamroh.ombudsman.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step, and when.
 *
 * @param by the person or API client; null for time and for the complainant
 * @param organisation for which they act
 * @param today in Dushanbe
 */
record Doing(@Nullable String by, @Nullable String organisation, Instant at, LocalDate today) {}
