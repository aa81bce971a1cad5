@NullMarked
package org.hamroh.portal.workspace;

import org.jspecify.annotations.NullMarked;
