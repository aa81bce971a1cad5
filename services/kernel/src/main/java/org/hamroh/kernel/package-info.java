/** The mechanism every application shares. It knows no noun of the domain. */
@NullMarked
package org.hamroh.kernel;

import org.jspecify.annotations.NullMarked;
