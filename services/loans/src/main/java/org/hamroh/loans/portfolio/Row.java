package org.hamroh.loans.portfolio;

/**
 * The figures of the loans of one place that have one thing in common.
 *
 * @param by all, officer, product, sex or sector
 * @param key the thing: an id or a code; empty for all
 */
record Row(String currency, String place, String by, String key, Sums sums) {}
