/** A small application with one deliberate hole of each kind, to prove that the access matrix finds them. */
@NullMarked
package org.hamroh.kernel.testing.access.holes;

import org.jspecify.annotations.NullMarked;
