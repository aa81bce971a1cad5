/** The language the services share: the events one service tells the others, and nothing else. */
@NullMarked
package org.hamroh.contracts;

import org.jspecify.annotations.NullMarked;
