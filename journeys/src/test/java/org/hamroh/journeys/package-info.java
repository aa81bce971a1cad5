/** Whole stories, told over the platform as the launcher starts it: nothing is faked and nothing runs in the tests' JVM. */
@NullMarked
package org.hamroh.journeys;

import org.jspecify.annotations.NullMarked;
