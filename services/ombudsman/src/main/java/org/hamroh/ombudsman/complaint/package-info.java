/** A complaint from filing to closing, and the conversation in it. */
@NullMarked
package org.hamroh.ombudsman.complaint;

import org.jspecify.annotations.NullMarked;
