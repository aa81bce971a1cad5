/** What a lender offers, and the editions of each offer: a running loan keeps the one it began with. */
@NullMarked
package org.hamroh.loans.product;

import org.jspecify.annotations.NullMarked;
