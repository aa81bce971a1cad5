/** How many distinct people were reached, of how many, where and when. */
@NullMarked
package org.hamroh.health.coverage;

import org.jspecify.annotations.NullMarked;
