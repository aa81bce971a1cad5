@NullMarked
package org.hamroh.health.coverage;

import org.jspecify.annotations.NullMarked;
