package org.hamroh.loans.loan;

enum Sex implements Coded {
    FEMALE,
    MALE
}
