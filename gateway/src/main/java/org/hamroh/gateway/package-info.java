/** The only public door: routes, limits and hardens; it holds no domain code. */
@NullMarked
package org.hamroh.gateway;

import org.jspecify.annotations.NullMarked;
