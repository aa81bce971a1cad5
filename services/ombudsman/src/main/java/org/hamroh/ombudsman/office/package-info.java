/** Which office keeps its complaints here, and who works for it. */
@NullMarked
package org.hamroh.ombudsman.office;

import org.jspecify.annotations.NullMarked;
