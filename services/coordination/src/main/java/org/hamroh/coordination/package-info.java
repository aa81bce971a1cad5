/** The service of the coordination group: what the organisations of the house know together. */
@NullMarked
package org.hamroh.coordination;

import org.jspecify.annotations.NullMarked;
