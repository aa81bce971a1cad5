package org.hamroh.loans.loan;

import java.time.Instant;

/** Something that happened to a loan beside its money. */
record Event(String what, Instant at, String by) {}
