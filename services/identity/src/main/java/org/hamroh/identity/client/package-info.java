@NullMarked
package org.hamroh.identity.client;

import org.jspecify.annotations.NullMarked;
