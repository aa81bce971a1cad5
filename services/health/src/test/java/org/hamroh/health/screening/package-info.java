@NullMarked
package org.hamroh.health.screening;

import org.jspecify.annotations.NullMarked;
