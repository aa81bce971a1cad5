/** Finding guides and helpers by words, however they are spelled and whatever alphabet they are typed in. */
@NullMarked
package org.hamroh.information.search;

import org.jspecify.annotations.NullMarked;
