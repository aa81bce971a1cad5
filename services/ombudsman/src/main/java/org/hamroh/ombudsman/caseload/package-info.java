/** The list of complaints an office works on. */
@NullMarked
package org.hamroh.ombudsman.caseload;

import org.jspecify.annotations.NullMarked;
