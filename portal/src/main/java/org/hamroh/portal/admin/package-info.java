@NullMarked
package org.hamroh.portal.admin;

import org.jspecify.annotations.NullMarked;
