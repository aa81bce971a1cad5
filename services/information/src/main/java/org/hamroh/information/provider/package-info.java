/** Who helps migrants and their families, where, with what: the directory of the National Referral Mechanism. */
@NullMarked
package org.hamroh.information.provider;

import org.jspecify.annotations.NullMarked;
