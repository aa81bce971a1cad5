/** The registry of counterparts abroad and bodies at home, and of the agreements with them. */
@NullMarked
package org.hamroh.portal.registry;

import org.jspecify.annotations.NullMarked;
