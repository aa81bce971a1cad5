/** Letters and questions that officers send again and again, written once in five languages. */
@NullMarked
package org.hamroh.ombudsman.template;

import org.jspecify.annotations.NullMarked;
