@NullMarked
package org.hamroh.portal.site;

import org.jspecify.annotations.NullMarked;
