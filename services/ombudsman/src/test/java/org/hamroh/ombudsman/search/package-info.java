@NullMarked
package org.hamroh.ombudsman.search;

import org.jspecify.annotations.NullMarked;
