@NullMarked
package org.hamroh.identity.authorization;

import org.jspecify.annotations.NullMarked;
