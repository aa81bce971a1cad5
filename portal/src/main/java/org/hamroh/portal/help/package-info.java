/** Who helps where: the directory as everybody sees it. */
@NullMarked
package org.hamroh.portal.help;

import org.jspecify.annotations.NullMarked;
