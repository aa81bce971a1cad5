package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What an officer saw, and the sum that is recommended. */
record Visit(LocalDate on, boolean businessSeen, BigDecimal amount, int repayments) {
    static final String FINDINGS = "findings";
}
