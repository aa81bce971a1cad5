/** Who is calling, and what is open to everybody. */
@NullMarked
package org.hamroh.kernel.security;

import org.jspecify.annotations.NullMarked;
