@NullMarked
package org.hamroh.ombudsman.template;

import org.jspecify.annotations.NullMarked;
