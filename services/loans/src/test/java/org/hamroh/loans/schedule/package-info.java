@NullMarked
package org.hamroh.loans.schedule;

import org.jspecify.annotations.NullMarked;
