@NullMarked
package org.hamroh.information;

import org.jspecify.annotations.NullMarked;
