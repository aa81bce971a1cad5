@NullMarked
package org.hamroh.identity.person;

import org.jspecify.annotations.NullMarked;
