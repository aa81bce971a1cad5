@NullMarked
package org.hamroh.ombudsman.statistics;

import org.jspecify.annotations.NullMarked;
