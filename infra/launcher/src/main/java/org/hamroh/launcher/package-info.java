/**
 * Starts all of Hamroh on one machine and watches over it: one Java process for the engines and one for each
 * application. Depends on nothing but the JDK.
 */
@NullMarked
package org.hamroh.launcher;

import org.jspecify.annotations.NullMarked;
