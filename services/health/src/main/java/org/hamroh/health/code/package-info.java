/** The words that records, figures and exports share: programmes, sexes, ages, stages. */
@NullMarked
package org.hamroh.health.code;

import org.jspecify.annotations.NullMarked;
