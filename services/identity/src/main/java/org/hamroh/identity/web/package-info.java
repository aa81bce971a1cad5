@NullMarked
package org.hamroh.identity.web;

import org.jspecify.annotations.NullMarked;
