/** Events leave with the write that caused them: kept in the aggregate's own document, published afterwards. */
@NullMarked
package org.hamroh.kernel.outbox;

import org.jspecify.annotations.NullMarked;
