/** Preconditions and repeatable commands of the HTTP interface. */
@NullMarked
package org.hamroh.kernel.web;

import org.jspecify.annotations.NullMarked;
