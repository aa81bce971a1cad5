/** One line per request, without anything that points to a person. */
@NullMarked
package org.hamroh.gateway.accesslog;

import org.jspecify.annotations.NullMarked;
