/** Who did what, kept in a chain that nobody can change unseen. */
@NullMarked
package org.hamroh.kernel.audit;

import org.jspecify.annotations.NullMarked;
