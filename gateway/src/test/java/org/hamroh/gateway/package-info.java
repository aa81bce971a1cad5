/** The gateway proven from outside, against real applications on real sockets. */
@NullMarked
package org.hamroh.gateway;

import org.jspecify.annotations.NullMarked;
