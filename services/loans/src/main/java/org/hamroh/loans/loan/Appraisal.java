package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an officer found and recommends.
 *
 * @param by who may not decide on the loan
 * @param visitedOn a local date of Dushanbe
 */
record Appraisal(
        String by,
        Instant at,
        String visitedOn,
        boolean businessSeen,
        BigDecimal amount,
        int repayments,
        ScoreCard card) {}
