/**
 * Measures the whole platform against its own foundations, both in one run and turn by turn, so that a busy machine slows
 * both alike. Only the ratios are worth keeping; the absolute figures belong to the machine.
 */
@NullMarked
package org.hamroh.benchmark;

import org.jspecify.annotations.NullMarked;
