/** How many complaints there were, about what and where, how they ended and how long it took, month by month. */
@NullMarked
package org.hamroh.ombudsman.statistics;

import org.jspecify.annotations.NullMarked;
