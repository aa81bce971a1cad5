/** What every request passes first: path rules, security headers, trace, and the launcher's probe. */
@NullMarked
package org.hamroh.gateway.door;

import org.jspecify.annotations.NullMarked;
