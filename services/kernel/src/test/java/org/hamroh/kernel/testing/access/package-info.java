/**
 * The access matrix: every operation of a service tried as everybody, against expectations that stand in the service's
 * {@code access.yml}. Needs only the JDK, Jackson and SnakeYAML, so that a test of one service and a journey over the whole
 * platform run the same machine.
 */
@NullMarked
package org.hamroh.kernel.testing.access;

import org.jspecify.annotations.NullMarked;
