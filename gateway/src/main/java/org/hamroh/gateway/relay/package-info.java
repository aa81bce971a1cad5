/** Passing a request to the application behind, and its answer back. */
@NullMarked
package org.hamroh.gateway.relay;

import org.jspecify.annotations.NullMarked;
