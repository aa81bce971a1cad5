package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stands, for lists. It holds until something moves or the next instalment's day has passed.
 *
 * @param lateSince the day on which the oldest unpaid principal was due; null if none is late
 */
record Standing(
        BigDecimal principal,
        BigDecimal late,
        @Nullable String lateSince,
        @Nullable String nextDueOn,
        BigDecimal nextDue) {
    static final Standing NONE = new Standing(BigDecimal.ZERO, BigDecimal.ZERO, null, null, BigDecimal.ZERO);

    static Standing of(Position position) {
        List<Position.Late> late = position.late();
        LocalDate next = position.nextDueOn();
        return new Standing(
                position.principal(),
                position.latePrincipal(),
                late.isEmpty() ? null : late.getFirst().dueOn().toString(),
                next == null ? null : next.toString(),
                position.nextDue());
    }
}
