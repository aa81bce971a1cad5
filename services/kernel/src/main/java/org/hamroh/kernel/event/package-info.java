/** How an event travels: CloudEvents 1.0 in binary mode, JSON data, one topic per family. */
@NullMarked
package org.hamroh.kernel.event;

import org.jspecify.annotations.NullMarked;
