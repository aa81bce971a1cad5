@NullMarked
package org.hamroh.identity.token;

import org.jspecify.annotations.NullMarked;
