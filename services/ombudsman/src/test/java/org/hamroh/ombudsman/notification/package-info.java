@NullMarked
package org.hamroh.ombudsman.notification;

import org.jspecify.annotations.NullMarked;
