package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One payment of a schedule.
 *
 * @param n from 1
 * @param total principal and interest
 * @param balance the principal still owed at the end of that day, with what is paid out on it
 */
public record Instalment(
        int n, LocalDate dueOn, BigDecimal principal, BigDecimal interest, BigDecimal total, BigDecimal balance) {}
