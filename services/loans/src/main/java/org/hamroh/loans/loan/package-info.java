/** The life of a loan: asked for, looked into, decided, paid out, paid back. What is owed is told by its entries alone. */
@NullMarked
package org.hamroh.loans.loan;

import org.jspecify.annotations.NullMarked;
