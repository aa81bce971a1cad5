/** How many complaints of each category and place were filed, and what became of them, month by month. */
@NullMarked
package org.hamroh.coordination.complaintcount;

import org.jspecify.annotations.NullMarked;
