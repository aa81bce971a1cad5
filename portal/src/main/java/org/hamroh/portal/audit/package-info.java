/** Who did what: the audit as administrators and heads of office read it, and opening a case beyond one's places. */
@NullMarked
package org.hamroh.portal.audit;

import org.jspecify.annotations.NullMarked;
