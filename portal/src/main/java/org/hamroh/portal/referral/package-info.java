/** Cases handed to other bodies: what the sender proposes and follows, and what a counterpart receives and answers. */
@NullMarked
package org.hamroh.portal.referral;

import org.jspecify.annotations.NullMarked;
