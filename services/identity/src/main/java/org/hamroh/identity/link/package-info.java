@NullMarked
package org.hamroh.identity.link;

import org.jspecify.annotations.NullMarked;
