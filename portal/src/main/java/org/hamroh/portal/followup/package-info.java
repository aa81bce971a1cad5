@NullMarked
package org.hamroh.portal.followup;

import org.jspecify.annotations.NullMarked;
