@NullMarked
package org.hamroh.identity.organisation;

import org.jspecify.annotations.NullMarked;
