package org.hamroh.loans.loan;

import java.util.EnumSet;
import java.util.List;
import org.hamroh.loans.schedule.Terms;

/**
 * What was agreed, and stays agreed however the product changes afterwards.
 *
 * @param order in which a repayment is set against what is due; every kind of due once
 */
record Contract(Terms terms, List<Due> order, Penalty penalty) {
    /** Penalty, fee, interest, principal. */
    public static final List<Due> USUAL_ORDER = List.of(Due.values());

    public Contract {
        order = List.copyOf(order);
        if (order.size() != Due.values().length || EnumSet.copyOf(order).size() != order.size()) {
            throw new IllegalArgumentException("Every kind of due once");
        }
    }
}
