@NullMarked
package org.hamroh.identity.keys;

import org.jspecify.annotations.NullMarked;
