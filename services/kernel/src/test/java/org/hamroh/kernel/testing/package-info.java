/** What every module's tests share: engines, tokens, the house rules and the rules for translations. */
@NullMarked
package org.hamroh.kernel.testing;

import org.jspecify.annotations.NullMarked;
