/** What a loan costs: its instalments, to the last coin, and the yearly rate they amount to. Pure; no state, no clock. */
@NullMarked
package org.hamroh.loans.schedule;

import org.jspecify.annotations.NullMarked;
