/** Finding a case by words that were written in it, though nothing readable is stored. */
@NullMarked
package org.hamroh.ombudsman.search;

import org.jspecify.annotations.NullMarked;
