/** The health service: who was screened, where, and who was not. */
@NullMarked
package org.hamroh.health;

import org.jspecify.annotations.NullMarked;
