/** By what a request can be found again: its trace and its number. */
@NullMarked
package org.hamroh.gateway.trace;

import org.jspecify.annotations.NullMarked;
