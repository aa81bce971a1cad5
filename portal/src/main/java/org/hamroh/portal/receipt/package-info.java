/** Receipts that the office or a counsellor hands over: another code for a lost one, and slips on paper. */
@NullMarked
package org.hamroh.portal.receipt;

import org.jspecify.annotations.NullMarked;
