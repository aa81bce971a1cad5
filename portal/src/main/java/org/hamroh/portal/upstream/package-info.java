@NullMarked
package org.hamroh.portal.upstream;

import org.jspecify.annotations.NullMarked;
