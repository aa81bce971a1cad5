/** Half-written complaints, kept for a day, unreadable without their name. */
@NullMarked
package org.hamroh.ombudsman.draft;

import org.jspecify.annotations.NullMarked;
