/** The gateway's own answers, as problem details or as a small page, in five languages. */
@NullMarked
package org.hamroh.gateway.refusal;

import org.jspecify.annotations.NullMarked;
