@NullMarked
package org.hamroh.ombudsman.referral;

import org.jspecify.annotations.NullMarked;
