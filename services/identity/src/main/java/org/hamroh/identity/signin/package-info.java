@NullMarked
package org.hamroh.identity.signin;

import org.jspecify.annotations.NullMarked;
