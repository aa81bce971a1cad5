package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Money that the borrower receives. */
public record Disbursement(LocalDate on, BigDecimal amount) {}
