@NullMarked
package org.hamroh.portal.complaint;

import org.jspecify.annotations.NullMarked;
