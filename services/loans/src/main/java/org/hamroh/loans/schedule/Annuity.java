package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The equal instalment that pays a debt back over periods whose rates may differ:
 *
 * <pre>  instalment = P × Π(1 + r_i) ÷ F_n      F_1 = 1      F_i = 1 + F_(i-1) × (1 + r_i)</pre>
 *
 * which for equal rates is the annuity P·r ÷ (1 − (1 + r)^−n) of any textbook (Kellison, The Theory of Interest, ch. 3), and for
 * a rate of 0 is P ÷ n. In this form nothing is divided by a rate.
 */
final class Annuity {
    /** 18 digits fit a machine word: three more than a sum of a trillion has, and errors stay below a thousandth of a coin. */
    static final MathContext PRECISION = new MathContext(18, RoundingMode.HALF_EVEN);

    private Annuity() {}

    /**
     * The same rate in every period: F and Π by doubling, F_2k = F_k × (1 + (1 + r)^k), which adds and never subtracts, so no digit
     * is lost however small the rate.
     */
    private static BigDecimal level(BigDecimal debt, BigDecimal growth, int count) {
        BigDecimal product = growth;
        BigDecimal sum = BigDecimal.ONE;
        for (int bit = Integer.highestOneBit(count) >> 1; bit > 0; bit >>= 1) {
            sum = sum.multiply(product.add(BigDecimal.ONE, PRECISION), PRECISION);
            product = product.multiply(product, PRECISION);
            if ((count & bit) != 0) {
                sum = sum.multiply(growth, PRECISION).add(BigDecimal.ONE, PRECISION);
                product = product.multiply(growth, PRECISION);
            }
        }
        return debt.multiply(product, PRECISION).divide(sum, PRECISION);
    }

    private static boolean same(BigDecimal[] rates, int from, int until) {
        for (int i = from + 1; i < until; i++) {
            if (!rates[i].equals(rates[from])) {
                return false;
            }
        }
        return true;
    }

    /** @param rates of each period, 0.01 for one percent; at least one */
    static BigDecimal instalment(BigDecimal debt, BigDecimal[] rates, int from, int until) {
        if (same(rates, from, until)) {
            return level(debt, BigDecimal.ONE.add(rates[from], PRECISION), until - from);
        }
        BigDecimal product = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < until; i++) {
            BigDecimal growth = BigDecimal.ONE.add(rates[i], PRECISION);
            product = product.multiply(growth, PRECISION);
            sum = i == from ? BigDecimal.ONE : sum.multiply(growth, PRECISION).add(BigDecimal.ONE, PRECISION);
        }
        return debt.multiply(product, PRECISION).divide(sum, PRECISION);
    }
}
