/** What a loan would cost, for anybody who wants to know before asking for one. */
@NullMarked
package org.hamroh.portal.calculator;

import org.jspecify.annotations.NullMarked;
