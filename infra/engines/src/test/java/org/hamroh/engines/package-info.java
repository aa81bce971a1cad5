/** The engines' promises, tried on real processes and real files. */
@NullMarked
package org.hamroh.engines;

import org.jspecify.annotations.NullMarked;
