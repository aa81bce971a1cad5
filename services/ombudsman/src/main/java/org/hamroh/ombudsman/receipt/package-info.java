/** The secret with which an anonymous complainant returns to the complaint. */
@NullMarked
package org.hamroh.ombudsman.receipt;

import org.jspecify.annotations.NullMarked;
