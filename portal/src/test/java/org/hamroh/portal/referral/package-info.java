@NullMarked
package org.hamroh.portal.referral;

import org.jspecify.annotations.NullMarked;
