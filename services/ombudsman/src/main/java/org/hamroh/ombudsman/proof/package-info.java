/** The signed proof that a complaint was filed. */
@NullMarked
package org.hamroh.ombudsman.proof;

import org.jspecify.annotations.NullMarked;
