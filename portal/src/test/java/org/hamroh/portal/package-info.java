@NullMarked
package org.hamroh.portal;

import org.jspecify.annotations.NullMarked;
