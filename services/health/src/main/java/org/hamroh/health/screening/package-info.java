/** One person tested in one programme on one day at one point, from recording to correction. */
@NullMarked
package org.hamroh.health.screening;

import org.jspecify.annotations.NullMarked;
