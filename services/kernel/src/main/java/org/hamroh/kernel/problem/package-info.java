/** What went wrong, told as RFC 9457 problem details in the reader's language. */
@NullMarked
package org.hamroh.kernel.problem;

import org.jspecify.annotations.NullMarked;
