/** The bodies to which a case may be handed, and the agreements under which counterparts abroad receive them. */
@NullMarked
package org.hamroh.ombudsman.counterpart;

import org.jspecify.annotations.NullMarked;
