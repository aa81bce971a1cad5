/** The service of the Human Rights Ombudsman: complaints of labour migrants. */
@NullMarked
package org.hamroh.ombudsman;

import org.jspecify.annotations.NullMarked;
