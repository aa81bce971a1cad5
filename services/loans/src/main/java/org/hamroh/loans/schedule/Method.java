package org.hamroh.loans.schedule;

/** How principal and interest are spread over the instalments. A loan free of interest is any of them at a rate of 0. */
enum Method {
    /** Interest on what is still owed; every instalment the same (an annuity). */
    DECLINING_EQUAL_INSTALMENTS,
    /** Interest on what is still owed; the principal part always the same. */
    DECLINING_EQUAL_PRINCIPAL,
    /** Interest on what was lent, whatever was paid back since; principal and interest always the same. */
    FLAT
}
