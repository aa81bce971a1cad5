/** Tells, in words that reveal nothing, that there is news: complainants who asked for it, and the office of an urgent case. */
@NullMarked
package org.hamroh.ombudsman.notification;

import org.jspecify.annotations.NullMarked;
