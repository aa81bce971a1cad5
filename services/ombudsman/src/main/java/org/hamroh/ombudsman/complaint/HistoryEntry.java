package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage that was reached.
 *
 * @param by the officer who moved it there; absent for the filing
 */
record HistoryEntry(Stage stage, Instant at, @Nullable String by) {}
