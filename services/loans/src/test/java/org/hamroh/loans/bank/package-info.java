@NullMarked
package org.hamroh.loans.bank;

import org.jspecify.annotations.NullMarked;
