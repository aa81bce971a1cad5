@NullMarked
package org.hamroh.identity.factor;

import org.jspecify.annotations.NullMarked;
