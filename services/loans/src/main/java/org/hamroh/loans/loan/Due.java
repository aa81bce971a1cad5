package org.hamroh.loans.loan;

/** What a borrower can owe. */
enum Due {
    PENALTY,
    FEE,
    INTEREST,
    PRINCIPAL
}
