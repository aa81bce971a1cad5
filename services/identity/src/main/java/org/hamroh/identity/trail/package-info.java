@NullMarked
package org.hamroh.identity.trail;

import org.jspecify.annotations.NullMarked;
