package org.hamroh.loans.loan;

import java.time.Instant;
import java.time.LocalDate;

/** Who does something, when, and which day that is in Dushanbe. */
record Doing(String by, Instant at, LocalDate today) {}
