@NullMarked
package org.hamroh.health;

import org.jspecify.annotations.NullMarked;
