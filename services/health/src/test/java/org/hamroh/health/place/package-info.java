@NullMarked
package org.hamroh.health.place;

import org.jspecify.annotations.NullMarked;
