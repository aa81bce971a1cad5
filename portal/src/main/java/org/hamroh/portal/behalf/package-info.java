/** Filing for somebody who cannot do it alone, one by one and from the table of a survey. */
@NullMarked
package org.hamroh.portal.behalf;

import org.jspecify.annotations.NullMarked;
