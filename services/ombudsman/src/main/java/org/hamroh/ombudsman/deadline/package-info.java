/** Until when something has to be done: working days of Dushanbe, and the clock of a stage. */
@NullMarked
package org.hamroh.ombudsman.deadline;

import org.jspecify.annotations.NullMarked;
