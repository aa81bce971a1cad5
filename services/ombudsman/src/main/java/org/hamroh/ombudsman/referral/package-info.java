/** Referrals: cases handed, with the complainant's consent, to another body, and what becomes of them there. */
@NullMarked
package org.hamroh.ombudsman.referral;

import org.jspecify.annotations.NullMarked;
