/** Questions to the caseload that an officer asks again and again, kept under a name. */
@NullMarked
package org.hamroh.ombudsman.filter;

import org.jspecify.annotations.NullMarked;
