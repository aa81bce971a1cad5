/** How often and how much a visitor may ask. */
@NullMarked
package org.hamroh.gateway.limits;

import org.jspecify.annotations.NullMarked;
