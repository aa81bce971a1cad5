/** Templates of letters and questions: written by the head of an office, used by its officers. */
@NullMarked
package org.hamroh.portal.template;

import org.jspecify.annotations.NullMarked;
