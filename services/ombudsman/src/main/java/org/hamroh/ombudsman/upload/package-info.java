/** Files that people attach: recognised by content, cleaned of traces, stored encrypted. */
@NullMarked
package org.hamroh.ombudsman.upload;

import org.jspecify.annotations.NullMarked;
