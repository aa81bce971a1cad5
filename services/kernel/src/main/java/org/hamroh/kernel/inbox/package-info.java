/** How a service hears the others: each event applied once, poison set aside, nothing dropped. */
@NullMarked
package org.hamroh.kernel.inbox;

import org.jspecify.annotations.NullMarked;
