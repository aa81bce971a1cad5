@NullMarked
package org.hamroh.identity.page;

import org.jspecify.annotations.NullMarked;
