/** Who is at the door. */
@NullMarked
package org.hamroh.gateway.visitor;

import org.jspecify.annotations.NullMarked;
