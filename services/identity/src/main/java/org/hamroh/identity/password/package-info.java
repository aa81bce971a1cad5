@NullMarked
package org.hamroh.identity.password;

import org.jspecify.annotations.NullMarked;
