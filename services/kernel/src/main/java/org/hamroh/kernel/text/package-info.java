/** Five languages, ICU patterns. */
@NullMarked
package org.hamroh.kernel.text;

import org.jspecify.annotations.NullMarked;
