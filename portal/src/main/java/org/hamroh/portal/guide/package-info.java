/** Guides for everybody: what to know and do before, during and after a journey for work. */
@NullMarked
package org.hamroh.portal.guide;

import org.jspecify.annotations.NullMarked;
