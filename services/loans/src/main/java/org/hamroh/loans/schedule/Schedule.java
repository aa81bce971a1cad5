package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.util.List;

/** What is to be paid, when, and what it costs in all. The principal parts sum to what is paid out; the last balance is 0. */
public record Schedule(Terms terms, List<Instalment> instalments) {
    public Schedule {
        instalments = List.copyOf(instalments);
    }

    public static Schedule of(Terms terms) {
        return Plan.of(terms);
    }

    public BigDecimal principal() {
        return instalments.stream().map(Instalment::principal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal interest() {
        return instalments.stream().map(Instalment::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal repayment() {
        return principal().add(interest());
    }

    /** @return the yearly cost in percent, with two decimals; 0 for a loan free of interest */
    public BigDecimal aprPercent() {
        return AnnualPercentageRate.of(this);
    }
}
