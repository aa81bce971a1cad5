/** A tiny service of the tests: parcels that tell what happens to them, and a count of what was told. */
@NullMarked
package org.hamroh.kernel.parcel;

import org.jspecify.annotations.NullMarked;
