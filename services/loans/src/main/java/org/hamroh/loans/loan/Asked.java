package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.util.UUID;
import org.hamroh.loans.product.Offer;
import org.jspecify.annotations.Nullable;

/** What somebody asks for, read and found possible. */
record Asked(
        String lender,
        UUID product,
        int edition,
        Offer offer,
        String place,
        @Nullable String district,
        Sector sector,
        Sex sex,
        String language,
        BigDecimal amount,
        int repayments,
        Profile profile) {}
