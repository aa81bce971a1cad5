package org.hamroh.loans.loan;

/** What the money is for. */
enum Sector implements Coded {
    FARMING,
    LIVESTOCK,
    TRADE,
    SEWING,
    FOOD,
    REPAIR,
    BUILDING,
    TRANSPORT,
    SERVICES,
    OTHER
}
