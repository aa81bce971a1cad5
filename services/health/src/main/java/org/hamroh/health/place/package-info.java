/** Where people are from and where they are tested: districts, regions, screening points. */
@NullMarked
package org.hamroh.health.place;

import org.jspecify.annotations.NullMarked;
