@NullMarked
package org.hamroh.loans.loan;

import org.jspecify.annotations.NullMarked;
