/** The desk of editors and translators: what is written, what lags behind, what readers think, and who helps where. */
@NullMarked
package org.hamroh.portal.editing;

import org.jspecify.annotations.NullMarked;
