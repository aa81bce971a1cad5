@NullMarked
package org.hamroh.identity.firstrun;

import org.jspecify.annotations.NullMarked;
