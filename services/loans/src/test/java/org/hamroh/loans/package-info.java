@NullMarked
package org.hamroh.loans;

import org.jspecify.annotations.NullMarked;
