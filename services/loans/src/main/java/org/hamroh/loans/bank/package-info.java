/** A bank's file of payments: matched with loans by their numbers, and a list of what could not be matched. */
@NullMarked
package org.hamroh.loans.bank;

import org.jspecify.annotations.NullMarked;
