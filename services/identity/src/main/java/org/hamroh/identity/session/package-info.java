@NullMarked
package org.hamroh.identity.session;

import org.jspecify.annotations.NullMarked;
