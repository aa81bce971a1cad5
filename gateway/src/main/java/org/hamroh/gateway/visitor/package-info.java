/** Who is at the door: the address behind trusted proxies. */
@NullMarked
package org.hamroh.gateway.visitor;

import org.jspecify.annotations.NullMarked;
