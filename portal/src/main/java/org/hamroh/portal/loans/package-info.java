/** Loans to returnees: what officers and the committee of a lender do, and what an applicant follows. */
@NullMarked
package org.hamroh.portal.loans;

import org.jspecify.annotations.NullMarked;
