@NullMarked
package org.hamroh.identity;

import org.jspecify.annotations.NullMarked;
