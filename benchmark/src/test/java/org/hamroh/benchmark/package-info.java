/** The measuring instruments measured. */
@NullMarked
package org.hamroh.benchmark;

import org.jspecify.annotations.NullMarked;
