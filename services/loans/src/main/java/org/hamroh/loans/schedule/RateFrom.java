package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A yearly rate and the first day it holds.
 *
 * @param annualPercent 0 or more
 */
record RateFrom(LocalDate from, BigDecimal annualPercent) {}
