/** How the kernel's values lie in MongoDB. */
@NullMarked
package org.hamroh.kernel.mongo;

import org.jspecify.annotations.NullMarked;
