/** Articles, their versions and translations: what editors write and readers read. */
@NullMarked
package org.hamroh.information.article;

import org.jspecify.annotations.NullMarked;
