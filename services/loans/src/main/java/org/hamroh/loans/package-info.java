/** The service of loans and grants to returnees: from a plan to the last instalment. */
@NullMarked
package org.hamroh.loans;

import org.jspecify.annotations.NullMarked;
