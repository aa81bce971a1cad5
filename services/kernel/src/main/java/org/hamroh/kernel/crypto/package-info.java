/** Keys on disk, keys per case, and sealed fields. */
@NullMarked
package org.hamroh.kernel.crypto;

import org.jspecify.annotations.NullMarked;
