/** The service of information: guides for migrants in five languages, and where help is found. */
@NullMarked
package org.hamroh.information;

import org.jspecify.annotations.NullMarked;
