/** The double-entry journal of a lender: its lines, its days and their closing, the trial balance. Kept by the loans' events. */
@NullMarked
package org.hamroh.loans.journal;

import org.jspecify.annotations.NullMarked;
