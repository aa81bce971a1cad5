/** Commands that create something: sent again, they do it once and are answered the same. */
@NullMarked
package org.hamroh.identity.command;

import org.jspecify.annotations.NullMarked;
