package org.hamroh.loans.loan;

import java.math.BigDecimal;

/** What comes in and goes out in a usual month, once the business runs. */
record CashFlow(
        BigDecimal sales,
        BigDecimal otherIncome,
        BigDecimal remittances,
        BigDecimal businessCosts,
        BigDecimal household,
        BigDecimal otherDebts) {

    BigDecimal income() {
        return sales.add(otherIncome).add(remittances);
    }

    /** What is left for debts. */
    BigDecimal left() {
        return income().subtract(businessCosts).subtract(household);
    }
}
