/** Health: where to be tested, for everybody; recording and coverage in the workspace. */
@NullMarked
package org.hamroh.portal.health;

import org.jspecify.annotations.NullMarked;
