/** A lender's portfolio as of any day: counted loan by loan, kept by day, told by officer, product, place, sex and sector. */
@NullMarked
package org.hamroh.loans.portfolio;

import org.jspecify.annotations.NullMarked;
