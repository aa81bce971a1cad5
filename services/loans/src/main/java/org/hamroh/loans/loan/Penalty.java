package org.hamroh.loans.loan;

import java.math.BigDecimal;

/**
 * What being late costs.
 *
 * @param percentPerDay of the principal that is late
 * @param capPercent of everything paid out: the penalties of one loan never exceed it
 */
record Penalty(BigDecimal percentPerDay, BigDecimal capPercent) {
    public static final Penalty NONE = new Penalty(BigDecimal.ZERO, BigDecimal.ZERO);
}
