/** How events flow between the services, for the administrator: what lags, what failed and what may be done about it. */
@NullMarked
package org.hamroh.portal.daylight;

import org.jspecify.annotations.NullMarked;
