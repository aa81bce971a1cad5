/** Who works on which case: giving one away, many at once, or all of somebody who goes on leave. */
@NullMarked
package org.hamroh.portal.staff;

import org.jspecify.annotations.NullMarked;
