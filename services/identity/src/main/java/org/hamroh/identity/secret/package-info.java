@NullMarked
package org.hamroh.identity.secret;

import org.jspecify.annotations.NullMarked;
